import type { Server } from "node:http";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { hasErrorCode } from "#pipeline/node/error-code.ts";

/** The only address served: this machine itself. */
const HOST = "127.0.0.1";

const FIRST_PORT = 4173;
const PORTS_TRIED = 100;

/**
 * Listens on loopback and gives the address. A `port` of null takes the first free one from 4173.
 * Throws `address-in-use` when the port asked for, or every one tried, is taken.
 */
export async function listen(server: Server, port: number | null): Promise<string> {
  const ports = port === null ? portsFrom(FIRST_PORT) : [port];
  for (const candidate of ports) {
    if (await tryPort(server, candidate)) {
      return addressOf(server);
    }
  }
  const place = port === null ? `Every port from ${FIRST_PORT} on` : `Port ${port}`;
  throw new IsothemeError(
    "address-in-use",
    `${place} is in use or kept for the system: name another with --port, or stop the program that has it.`,
  );
}

function portsFrom(first: number): number[] {
  return Array.from({ length: PORTS_TRIED }, (_, index) => first + index);
}

async function tryPort(server: Server, port: number): Promise<boolean> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, HOST, () => {
        server.off("error", reject);
        resolve();
      });
    });
    return true;
  } catch (error) {
    if (hasErrorCode(error, "EADDRINUSE") || hasErrorCode(error, "EACCES")) {
      return false;
    }
    throw error;
  }
}

function addressOf(server: Server): string {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : FIRST_PORT;
  return `http://${HOST}:${port}/`;
}
