// Serves the kept pages with the product's own style, fonts and pictures, and without its scripts: those have run already.
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const ours = join(dirname(fileURLToPath(import.meta.url)), "../../src/main/resources/static");
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2" };

/** Serves a folder on a free port of this machine; resolves to where it is and how it is stopped. */
export function serve(folder) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const asset = path.match(/^\/assets\/[^/]+\/(.*)$/);
    const file = asset ? join(ours, asset[1]) : join(folder, path);
    const type = TYPES[extname(file)];
    if (!type || path.includes("..") || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": type });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve({ home: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() })),
  );
}
