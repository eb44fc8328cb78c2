// node examples.mjs EVENTS: validates every example of every release against every schema of the same event.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkerOf, eventFolders, readJson } from './schemas.mjs';

const events = process.argv[2];
const faults = [];
let checked = 0;

function versionsOf(event) {
  const released = join(events, event, 'released');
  const older = existsSync(released) ? readdirSync(released).map((version) => join(released, version)) : [];
  return [join(events, event), ...older];
}

for (const event of eventFolders(events)) {
  const versions = versionsOf(event);
  const checkers = versions.map((folder) => checkerOf(join(folder, 'v1.schema.json')));
  for (const folder of versions) {
    for (const example of readdirSync(join(folder, 'examples'))) {
      const value = readJson(join(folder, 'examples', example));
      checkers.forEach((check, index) => {
        checked += 1;
        check(value).forEach((fault) => faults.push(`${join(folder, example)} against ${versions[index]}: ${fault}`));
      });
    }
  }
}
console.log(JSON.stringify({ events: eventFolders(events).length, checked, faults }));
process.exit(faults.length === 0 ? 0 : 1);
