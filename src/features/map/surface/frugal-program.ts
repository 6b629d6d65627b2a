import type Sigma from "sigma";
import {
  type EdgeProgramType,
  type NodeProgramType,
  Program,
  type ProgramInfo,
} from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { EdgeAttributes, NodeAttributes } from "./map-graph.ts";

type DotProgram = NodeProgramType<NodeAttributes, EdgeAttributes>;
type LineProgram = EdgeProgramType<NodeAttributes, EdgeAttributes>;

/** What the programs that sigma's makers give are, beyond what their types tell. */
declare class MadeProgram extends Program<string, NodeAttributes, EdgeAttributes> {
  getDefinition(): ReturnType<Program["getDefinition"]>;
  setUniforms(params: RenderParams, info: ProgramInfo): void;
  process(...item: unknown[]): void;
}

/**
 * A program of sigma's that sends its dots or lines to the graphics card when they have changed, and
 * draws them once a frame. Sigma's own sends all of them in every frame, twice: the second time
 * for a hidden picture that tells by its colours what is under the pointer, which the map asks
 * its own index.
 */
export function makeFrugal<Kind extends DotProgram | LineProgram>(program: Kind): Kind;
export function makeFrugal(program: unknown): unknown {
  if (!isMade(program)) throw new TypeError("Only what sigma's Program is behind can be frugal.");
  return class extends program {
    private isSent = false;

    constructor(
      gl: WebGLRenderingContext,
      _pickingBuffer: WebGLFramebuffer | null,
      renderer: Sigma<NodeAttributes, EdgeAttributes>,
    ) {
      super(gl, null, renderer);
    }

    override process(...item: unknown[]): void {
      this.isSent = false;
      super.process(...item);
    }

    override reallocate(capacity: number): void {
      this.isSent = false;
      super.reallocate(capacity);
    }

    protected override bindProgram(info: ProgramInfo): void {
      if (!this.isSent) {
        super.bindProgram(info);
        this.isSent = true;
        return;
      }
      const { gl, buffer, constantBuffer } = info;
      if (this.isInstanced) {
        gl.bindBuffer(gl.ARRAY_BUFFER, constantBuffer);
        this.bindAll(this.CONSTANT_ATTRIBUTES, info, false);
      }
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      this.bindAll(this.ATTRIBUTES, info, this.isInstanced);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    }

    private bindAll(
      attributes: typeof this.ATTRIBUTES,
      info: ProgramInfo,
      isOfEach: boolean,
    ): void {
      let offset = 0;
      for (const attribute of attributes) {
        offset += this.bindAttribute(attribute, info, offset, isOfEach);
      }
    }
  };
}

function isMade(program: unknown): program is typeof MadeProgram {
  return typeof program === "function" && program.prototype instanceof Program;
}
