// Unpacks the browser of the npm package @sparticuz/chromium: node unpack.mjs <prefix of npm install> <target folder>
// Its own API asks for a newer Node.js than these tests do; all it would do is decompress.
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const [prefix, target] = process.argv.slice(2).map((path) => resolve(path));
const packed = (name) => createReadStream(join(prefix, 'node_modules/@sparticuz/chromium/bin', name));
const tar = createRequire(join(prefix, 'node_modules/'))('tar-fs');

await mkdir(target, { recursive: true });
await pipeline(packed('chromium.br'), createBrotliDecompress(), createWriteStream(join(target, 'chromium')));
await chmod(join(target, 'chromium'), 0o755);
for (const name of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) {
  await pipeline(packed(name), createBrotliDecompress(), tar.extract(target));
}
