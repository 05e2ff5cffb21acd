// Holds the analysis in WebAssembly to the program's: the same bytes for each of the course's networks, and the same words for those of
// Web/Check/wrong, which do not fit together.
//
//   node Web/Check/compare.mjs MODULE PROGRAM

import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { loadAnalysis } from '../Runtime/analysis.mjs';
import { records } from './elements.mjs';

const [module, program] = process.argv.slice(2);
const differences = [];

/** What the program prints and says of a network. */
async function said(path) {
  const run = promisify(execFile)(program, ['analyze', path, '--format', 'json'], { maxBuffer: 1 << 28 });
  return run.catch((fault) => {
    if (fault.stderr === undefined || fault.code === undefined || typeof fault.code !== 'number') throw fault;
    return { stdout: '', stderr: fault.stderr };
  });
}

/** The networks of a folder, in their order. */
async function networks(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.xml')).sort();
  return names.map((name) => `${folder}/${name}`);
}

/** Where two texts begin to differ. */
function place(text, other) {
  let index = 0;
  while (text[index] === other[index]) index++;
  const around = (whole) => JSON.stringify(whole.slice(Math.max(0, index - 30), index + 30));
  return `the web has ${around(text)} where the program has ${around(other)}`;
}

async function compare() {
  const analyze = await loadAnalysis(await readFile(module));
  const right = await networks('Courseware/networks');
  const wrong = await networks('Web/Check/wrong');
  if (right.length < 2 || wrong.length < 2) throw new Error('there are no networks to compare');
  for (const path of right) {
    const [web, { stdout, stderr }] = [analyze(records(await readFile(path, 'utf8'))), await said(path)];
    if (stdout === '') differences.push(`${path}: the program does not analyse it: ${stderr.trim()}`);
    else if (web !== stdout) differences.push(`${path}: ${place(web, stdout)}`);
  }
  for (const path of wrong) {
    const [web, { stderr }] = [JSON.parse(analyze(records(await readFile(path, 'utf8')))), await said(path)];
    // As the program says it: file:line:column: error: what is wrong; what to do.
    const message = stderr.trim().match(/^\S+?:(\d+):\d+: error: (.*)$/m);
    const own = `line ${web.line}: ${web.error}`;
    const other = message ? `line ${message[1]}: ${message[2]}` : stderr.trim();
    if (own !== other) differences.push(`${path}: ${place(own, other)}`);
  }
  return [right.length, wrong.length];
}

try {
  const [right, wrong] = await compare();
  for (const difference of differences) console.error(`Web/check: ${difference}`);
  if (differences.length === 0) {
    console.log(`${right} networks have the same analysis on the web, to the byte, and ${wrong} wrong ones the same message.`);
  } else {
    process.exitCode = 1;
  }
} catch (fault) {
  console.error(`Web/check: ${fault.message}`);
  process.exitCode = 1;
}
