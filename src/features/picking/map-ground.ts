/** A place on the screen, in pixels of the map. */
export interface ScreenPlace {
  readonly x: number;
  readonly y: number;
}

/** What the tools need of the map below them. Null where the map is not drawn, or nothing is there. */
export interface MapGround {
  readonly toMapPlace: (at: ScreenPlace) => ScreenPlace | null;
  readonly dotAt: (at: ScreenPlace) => GroundedDot | null;
}

/** A dot of the map. */
export interface GroundedDot {
  readonly kind: "keyword" | "paper";
  readonly id: number;
  readonly key: string;
}
