// node asyncapi.mjs FILE: parses the AsyncAPI document with the reference parser; prints what it found.
import { Parser, fromFile } from '@asyncapi/parser';

const parser = new Parser();
const { document, diagnostics } = await fromFile(parser, process.argv[2]).parse();
const found = diagnostics.map((d) => ({ severity: d.severity, at: d.path.join('/'), message: d.message }));
console.log(
  JSON.stringify({
    version: document?.version(),
    channels: document?.channels().all().map((channel) => channel.address()) ?? [],
    messages: document?.allMessages().all().map((message) => message.name()) ?? [],
    errors: found.filter((d) => d.severity === 0),
    warnings: found.filter((d) => d.severity === 1),
  }),
);
process.exit(document && found.every((d) => d.severity !== 0) ? 0 : 1);
