/** The script of the explorables, read when the first one comes into view. */
import { mount } from "../../../explore/index.js";

globalThis.IndustrialClustersExplorables = { mount };
