// Posts per second of prose linters and of HealthContent.Analysis, on the same posts, each within one process and one thread.
// Usage: npm install && node measure.mjs [posts.jsonl]
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import writeGood from 'write-good';
import { text as alex } from 'alex';
import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import terminology from 'textlint-rule-terminology';
import textlintWriteGood from 'textlint-rule-write-good';
import maxWordCount from 'textlint-rule-en-max-word-count';
import { unified } from 'unified';
import retextEnglish from 'retext-english';
import retextStringify from 'retext-stringify';
import retextEquality from 'retext-equality';
import retextProfanities from 'retext-profanities';
import retextReadability from 'retext-readability';
import retextPassive from 'retext-passive';
import retextSimplify from 'retext-simplify';
import retextRepeatedWords from 'retext-repeated-words';

const here = fileURLToPath(new URL('.', import.meta.url));
const shared = `${here}../../../shared/data/text/org_content.jsonl`;
const own = `${here}../../tests/posts/replies.jsonl`;
const file = process.argv[2] ?? (existsSync(shared) ? shared : own);
const posts = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim())
  .map((line) => JSON.parse(line).text)
  .slice(0, 3000);
const minSeconds = 5;

const kernel = new TextlintKernel();
const textlintOptions = {
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: textPlugin.default ?? textPlugin }],
  rules: [
    { ruleId: 'terminology', rule: terminology.default ?? terminology },
    { ruleId: 'write-good', rule: textlintWriteGood.default ?? textlintWriteGood },
    { ruleId: 'en-max-word-count', rule: maxWordCount.default ?? maxWordCount },
  ],
};
const retext = unified()
  .use(retextEnglish)
  .use(retextEquality)
  .use(retextProfanities)
  .use(retextReadability)
  .use(retextPassive)
  .use(retextSimplify)
  .use(retextRepeatedWords)
  .use(retextStringify)
  .freeze();

const linters = [
  ['write-good 1.0', (post) => writeGood(post).length],
  ['alex 11.0', (post) => alex(post).messages.length],
  ['textlint 15.8 (terminology, write-good, en-max-word-count)', async (post) => (await kernel.lintText(post, textlintOptions)).messages.length],
  ['retext (equality, profanities, readability, passive, simplify, repeated-words)', async (post) => (await retext.process(post)).messages.length],
];

console.log(`${posts.length} posts, ${Math.round(posts.join('').length / posts.length)} characters each on average`);
console.log('| Tool | posts per second | findings per post |');
console.log('|---|---|---|');
for (const [name, lint] of linters) {
  for (const post of posts.slice(0, 200)) await lint(post);
  let done = 0;
  let findings = 0;
  const start = process.hrtime.bigint();
  let seconds = 0;
  while (seconds < minSeconds) {
    for (const post of posts) {
      findings += await lint(post);
      done++;
    }
    seconds = Number(process.hrtime.bigint() - start) / 1e9;
  }
  console.log(`| ${name} | ${Math.round(done / seconds).toLocaleString('en')} | ${(findings / done).toFixed(2)} |`);
}

const project = `${here}../HealthContent.Analysis.Benchmarks`;
console.log(execFileSync('dotnet', ['run', '-c', 'Release', '--project', project, '--', '--posts', file], { encoding: 'utf8' }).trim());
