import type { MapFile } from "#pipeline/contract/map-file.ts";
import { traceThemeAreas } from "#src/features/map/areas/theme-areas.ts";
import { WHOLE_MAP } from "#src/features/map/camera/camera.ts";
import { toMap } from "#src/features/map/geometry.ts";
import { layOutLabels } from "#src/features/map/labels/lay-out-labels.ts";
import { createRuler } from "#src/features/map/labels/text-ruler.ts";
import { createSceneMaker, type MapReading, type Pointing } from "#src/features/map/map-reading.ts";
import {
  createMapRenderer,
  type MapPosition,
  type MapRenderer,
} from "#src/features/map/map-renderer.ts";
import { createMapModel, type MapModel } from "#src/features/map/model/map-model.ts";
import { createMapInks } from "#src/features/map/paint/map-inks.ts";
import { createMapPainter } from "#src/features/map/paint/map-painter.ts";
import { paletteFor } from "#src/ui/palette.ts";
import { settle, timeAct, timeActs } from "./count-work.ts";
import type { MapTimes } from "./map-times.ts";

const NOTHING: Pointing = { hover: null, line: null, warm: null };
const PALETTES = [paletteFor("light"), paletteFor("dark")] as const;
const INKS = [createMapInks(PALETTES[0]), createMapInks(PALETTES[1])] as const;

/** What our map costs, drawn with WebGL. */
export async function measureOurs(
  container: HTMLElement,
  file: MapFile,
  rounds: number,
): Promise<MapTimes> {
  const model = createMapModel(file);
  const areas = traceThemeAreas(file);
  const toScene = createSceneMaker(model);
  const reading: MapReading = {
    palette: PALETTES[0],
    inks: INKS[0],
    chosen: null,
    picked: null,
    ghosts: new Set(),
    ghostThemes: new Set(),
    describe: () => "",
    lines: "straight",
  };
  const makers: MapRenderer[] = [];
  const start = await timeAct(() => {
    makers.push(
      createMapRenderer(
        container,
        { model, areas, scene: toScene(reading, NOTHING), camera: WHOLE_MAP },
        {
          onClick: () => undefined,
          onCameraMove: () => undefined,
          onFirstFrame: () => undefined,
          onFailure: (error) => {
            if (error !== null) throw error;
          },
        },
      ),
    );
  });
  const [renderer] = makers;
  if (renderer === undefined) throw new Error("The map was not drawn.");
  await settle();
  const dots = [...model.dots.keys()];
  const themes = [...model.themes.keys()];

  const move = await timeActs(rounds, (round) =>
    renderer.moveCamera({ x: 0.5 + 0.002 * (round % 7) }, 0),
  );
  const zoom = await timeActs(rounds, (round) =>
    renderer.moveCamera({ ratio: 0.9 - 0.01 * (round % 20) }, 0),
  );
  const near = await timeActs(rounds, (round) =>
    renderer.moveCamera({ ratio: 0.2 - 0.002 * (round % 20) }, 0),
  );
  renderer.moveCamera(WHOLE_MAP, 0);
  const hover = await timeActs(rounds, (round) => {
    const id = dots[(round * 37) % dots.length] ?? 0;
    renderer.setScene(toScene(reading, { ...NOTHING, hover: { kind: "keyword", id } }));
  });
  const select = await timeActs(rounds, (round) => {
    const id = themes[round % themes.length] ?? 0;
    renderer.setScene(toScene({ ...reading, chosen: { kind: "theme", id } }, NOTHING));
  });
  renderer.setScene(toScene(reading, NOTHING));
  const colour = await timeActs(rounds, (round) => {
    const side = round % 2 === 0 ? 1 : 0;
    const inked = { ...reading, palette: PALETTES[side], inks: INKS[side] };
    renderer.setScene(toScene(inked, NOTHING));
  });
  const labels = await timeLabels(renderer, model, toScene(reading, NOTHING), rounds);
  const lettering = await timeLettering(renderer.getPosition(), model, rounds);
  renderer.moveCamera({ ratio: 0.2 }, 0);
  await settle();
  const letteringNear = await timeLettering(renderer.getPosition(), model, rounds);
  renderer.dispose();
  const labelTimes = { labels, lettering, letteringNear };
  return { start, move, zoom, near, hover, select, colour, ...labelTimes };
}

/** Islands and labels of a frame, without dots and lines. */
async function timeLabels(
  renderer: MapRenderer,
  model: MapModel,
  scene: Parameters<MapRenderer["setScene"]>[0],
  rounds: number,
): Promise<number> {
  const [below, above] = [document.createElement("div"), document.createElement("div")];
  document.body.append(below, above);
  const painter = createMapPainter(below, above, { model, areas: [], onRest: () => undefined });
  const position = renderer.getPosition();
  const { projection } = position;
  const time = await timeActs(rounds, (round) =>
    painter.paint(
      { ...scene, card: null },
      { ...projection, originX: projection.originX + round },
      position,
    ),
  );
  painter.dispose();
  below.remove();
  above.remove();
  return time;
}

/** Finding places for all labels in and around the frame, at a scale not seen before. */
function timeLettering(
  { dotScale, height, projection, width }: MapPosition,
  model: MapModel,
  rounds: number,
): Promise<number> {
  const measure = createRuler("sans-serif");
  const corner = toMap(projection, { x: -width / 4, y: -height / 4 });
  const opposite = toMap(projection, { x: 1.25 * width, y: 1.25 * height });
  const window = { left: corner.x, top: corner.y, right: opposite.x, bottom: opposite.y };
  return timeActs(rounds, (round) => {
    const scale = projection.scale * (1 + 0.01 * round);
    const sheet = { scale, dotScale, textScale: 1, measure, frame: { width, height }, window };
    layOutLabels(model, sheet, new Set());
  });
}
