// The published schemas of the events, by CloudEvents type. No code of DieuPhoi is used.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats(ajv);

export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function eventFolders(events) {
  return readdirSync(events)
    .filter((name) => existsSync(join(events, name, 'v1.schema.json')))
    .sort();
}

// A function that returns what is wrong with a value, as texts.
export function checkerOf(schemaFile) {
  const validate = ajv.compile({ ...readJson(schemaFile), $id: schemaFile });
  return (value) => (validate(value) ? [] : validate.errors.map((e) => `${e.instancePath || '/'} ${e.message}`));
}

export function checkersByType(events) {
  return new Map(
    eventFolders(events).map((name) => [
      `vn.dieuphoi.${name}.v1`,
      checkerOf(join(events, name, 'v1.schema.json')),
    ]),
  );
}
