/** As much of a cell as its tags are read from. */
export interface TaggedCell {
  readonly model: { getMetadata(name: string): unknown };
}

/** The tags of a cell. */
export function tagsOf({ model }: TaggedCell): readonly string[] {
  const tags = model.getMetadata("tags");
  return Array.isArray(tags) ? tags : [];
}
