/** How large a figure is laid out, and how much of that size it is shown in. */
export interface FittedSize {
  readonly width: number;
  readonly height: number;
  /** Pixels of the page for one of the layout. */
  readonly scale: number;
}

/** How wide a picture is, and at how many pixels a chart is still laid out so that nothing collides (`src/chart`). */
const PICTURE = 960;
const NARROW = 831;

/** A figure isn't made smaller than this to be seen whole, nor larger than this to fill a wide page. */
const LEAST = 0.68;
const MOST = 1.5;

/**
 * A figure in the layout of its picture, at the size that a page has for it: between the narrowest width that charts
 * are made for and the picture's own it is laid out anew; beyond, it is the same picture, smaller or larger. It is as
 * high as the screen at the most, as long as its letters can be read.
 *
 * @param own - width and height of its picture.
 * @param room - what is free for it; no height where there is no end to it.
 */
export function fitted(
  own: { readonly width?: number | undefined; readonly height: number },
  room: { readonly width: number; readonly height?: number | undefined },
): FittedSize {
  const picture = own.width ?? PICTURE;
  const width = Math.round(Math.min(picture, Math.max(room.width, Math.min(NARROW, picture))));
  const across = room.width / width;
  const down = (room.height ?? Number.POSITIVE_INFINITY) / own.height;
  const whole = Math.max(down, Math.min(LEAST, across));
  return { width, height: own.height, scale: Math.min(across, whole, MOST) };
}

/** A figure that has a whole screen: as large as it can be seen whole. */
export function filling(
  own: { readonly width?: number | undefined; readonly height: number },
  screen: { readonly width: number; readonly height: number },
): FittedSize {
  const width = own.width ?? PICTURE;
  return { width, height: own.height, scale: Math.min(screen.width / width, screen.height / own.height) };
}
