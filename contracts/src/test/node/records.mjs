// node records.mjs EVENTS BROKER: reads every domain topic to its end and checks each record as a stranger would:
// the CloudEvents headers, the numbering within each aggregate, and the value by the schema of its type.
import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { checkersByType } from './schemas.mjs';

const TOPICS = ['intake', 'case', 'directory', 'deadline', 'lesson'].map((name) => `dieuphoi.${name}.v1`);
const COMPACTED = 'dieuphoi.directory.v1';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HEADERS = {
  ce_specversion: /^1\.0$/,
  ce_id: UUID,
  ce_source: /^\/dieuphoi\/[a-z-]+$/,
  ce_type: /^vn\.dieuphoi\.[a-z-]+\.v\d+$/,
  ce_subject: /^\S+$/,
  ce_time: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/,
  ce_aggregate: /^[a-z][a-z-]*\/\S+$/,
  ce_sequence: /^[1-9]\d*$/,
  'content-type': /^application\/json$/,
};

const [events, broker] = process.argv.slice(2);
const checkers = checkersByType(events);
const seen = { records: 0, duplicates: 0, topics: {}, types: {}, faults: [] };
const lastOf = new Map();
const idOf = new Map();

function fault(place, text) {
  if (seen.faults.length < 100) seen.faults.push(`${place}: ${text}`);
}

function headersOf(message) {
  return Object.fromEntries(Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]));
}

function checkHeaders(place, headers) {
  for (const [name, form] of Object.entries(HEADERS)) {
    if (!form.test(headers[name] ?? '')) fault(place, `header ${name} is ${headers[name] ?? 'absent'}`);
  }
  if (headers.ce_aggregate?.split('/')[1] !== headers.ce_subject) {
    fault(place, `ce_subject ${headers.ce_subject} is not the id in ce_aggregate ${headers.ce_aggregate}`);
  }
}

// From 1 without gaps; a resend repeats a number and keeps its id. A compacted topic has gaps by nature.
function checkSequence(place, topic, headers) {
  const aggregate = `${headers.ce_source} ${headers.ce_aggregate}`;
  const sequence = Number(headers.ce_sequence);
  const last = lastOf.get(aggregate) ?? 0;
  const id = idOf.get(`${aggregate} ${sequence}`);
  if (id === headers.ce_id) {
    seen.duplicates += 1;
  } else if (id !== undefined) {
    fault(place, `ce_sequence ${sequence} of ${aggregate} was given to ${id} before`);
  } else if (topic !== COMPACTED && sequence !== last + 1) {
    fault(place, `ce_sequence ${sequence} of ${aggregate} follows ${last}`);
  }
  idOf.set(`${aggregate} ${sequence}`, headers.ce_id);
  lastOf.set(aggregate, Math.max(last, sequence));
}

function checkValue(place, type, value) {
  const check = checkers.get(type);
  if (!check) return fault(place, `no schema of ${type}`);
  try {
    check(JSON.parse(value)).forEach((text) => fault(place, `${type} ${text}`));
  } catch (malformed) {
    fault(place, `${type} is not JSON: ${malformed.message}`);
  }
}

function take(topic, partition, message) {
  const place = `${topic}/${partition}@${message.offset}`;
  const headers = headersOf(message);
  checkHeaders(place, headers);
  checkSequence(place, topic, headers);
  checkValue(place, headers.ce_type, message.value);
  if (!message.key?.length) fault(place, 'no record key');
  seen.records += 1;
  seen.topics[topic] = (seen.topics[topic] ?? 0) + 1;
  seen.types[headers.ce_type] = (seen.types[headers.ce_type] ?? 0) + 1;
}

// The partitions that have something to read, with the offset at which reading is done.
async function ends(admin) {
  const left = new Map();
  for (const topic of TOPICS) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      if (Number(high) > Number(low)) left.set(`${topic}/${partition}`, Number(high));
    }
  }
  return left;
}

async function readAll(kafka, left) {
  const consumer = kafka.consumer({ groupId: `reader-${randomUUID()}`, maxWaitTimeInMs: 200 });
  await consumer.connect();
  await consumer.subscribe({ topics: TOPICS, fromBeginning: true });
  await new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`still unread: ${[...left.keys()]}`)), 60_000);
    const done = () => {
      clearTimeout(patience);
      resolve();
    };
    if (left.size === 0) done();
    consumer
      .run({
        eachBatch: async ({ batch, resolveOffset }) => {
          const place = `${batch.topic}/${batch.partition}`;
          for (const message of batch.messages) {
            if (left.has(place) && Number(message.offset) < left.get(place)) {
              take(batch.topic, batch.partition, message);
            }
            resolveOffset(message.offset);
          }
          if (Number(batch.lastOffset()) + 1 >= (left.get(place) ?? Infinity)) left.delete(place);
          if (left.size === 0) done();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
}

const kafka = new Kafka({ clientId: 'contract-reader', brokers: [broker], logLevel: logLevel.NOTHING });
const admin = kafka.admin();
await admin.connect();
const left = await ends(admin);
await admin.disconnect();
await readAll(kafka, left);
console.log(JSON.stringify(seen));
process.exit(seen.faults.length === 0 ? 0 : 1);
