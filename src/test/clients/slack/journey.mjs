// One question from installing to its outcome: node journey.mjs JAR FOLDER
// See docs/tried-clients.md.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { PROGRAM, Program, RECORDER, Slack, sleep, TEAM, until } from './slack.mjs';

const [jar, folder] = process.argv.slice(2);
const NURSES = Array.from({ length: 12 }, (_, i) => `nurse${i + 1}`);
mkdirSync(`${folder}/screens`, { recursive: true });
let screens = 0;
const screen = (name, shown) => {
  const file = `${folder}/screens/${String(++screens).padStart(2, '0')}-${name}.json`;
  writeFileSync(file, JSON.stringify(shown, null, 1));
  return shown;
};
const slack = new Slack();
await slack.start(['author', 'approver', ...NURSES], ['digests']);
const program = new Program(jar, folder);
const account = (name) => `slack:${TEAM}/${slack.users[name]}`;
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

writeFileSync(
  `${folder}/staff.csv`,
  ['platform,team,user,organisation,role,site,time_zone']
    .concat(NURSES.map((name) => `slack,${TEAM},${slack.users[name]},RX1,nurse,Ward 1,Europe/London`))
    .join('\n'),
);
writeFileSync(
  `${folder}/consultation.yaml`,
  `consultation: getting-tech-right
title: Getting technology right
purpose: Find what slows frontline staff down, so that the tech plan fixes that first.
stillOpen: Which problems are fixed first, and how.
decisionOwner: Chief Nursing Information Officer
moreInformation: https://example.nhs.uk/tech-plan
privacy: { controller: Example NHS Trust, basis: public task, contact: ig@example.nhs.uk }
opens: ${day(-6)}
closes: ${day(30)}
timeZone: Europe/London
audience: staff.csv
codebook: frontline-technology
quotes: opt-in
signposts: [ { for: distress, text: "Samaritans, 116 123.", review: ${day(90)} } ]
prompts:
  - { id: slowed-down, text: "What slowed you down this week?", askMinutesLost: true, send: every Tuesday at 10:00 }
digest: { post: every Monday at 09:00, to: [ "slack:${TEAM}/${slack.channels.digests}" ] }
`,
);
for (const name of ['author', 'approver']) {
  await program.run('roles', 'grant', account(name), name, '--as', account('admin'));
}
await program.run('apply', `${folder}/consultation.yaml`, '--as', account('author'));
await program.run('approve', 'getting-tech-right', '--as', account('approver'));
await program.serve();

// Installed by OAuth, as an administrator's browser does it.
const away = await fetch(`${PROGRAM}/slack/install`, { redirect: 'manual' });
const asked = new URL(away.headers.get('location')).searchParams;
const agreed = await fetch(`${RECORDER}/oauth/v2/authorize/callback`, {
  method: 'POST',
  redirect: 'manual',
  body: new URLSearchParams({ ...Object.fromEntries(asked), user_id: slack.users.admin }),
});
const cookie = away.headers.get('set-cookie').replace(/;.*/, '');
const page = await fetch(agreed.headers.get('location'), { headers: { cookie } });
assert.equal(page.status, 200, await page.text());
const { user_id: bot } = await slack.api('auth.test', slack.botToken);
await slack.api('conversations.invite', 'xoxp-author', { channel: slack.channels.digests, users: bot });

// Asked.
await program.run('send', 'getting-tech-right/slowed-down', '--as', account('admin'));
const direct = await slack.direct('nurse1');
const shown = async () => (await slack.messages('nurse1', direct))[0];
const becomes = (beginning) =>
  until(beginning, async () => ((await shown())?.text.startsWith(beginning) ? shown() : null));
const prompt = screen('prompt', await becomes('What slowed'));
screen('home', await slack.home('nurse1'));

// An error, mended; a receipt; changed; taken back; said again.
const form = screen('reply', await slack.press('nurse1', direct, prompt, 'reply'));
for (const text of ['  ', 'x'.repeat(3001)]) {
  assert.equal((await slack.submit('nurse1', form, { text })).response_action, 'errors');
}
const said = { text: 'The printer jams every day', minutes: '15', times: '5', quote: 'yes' };
assert.deepEqual(await slack.submit('nurse1', form, said), {});
const receipt = screen('receipt', await becomes('Kept'));
const edit = screen('edit', await slack.press('nurse1', direct, receipt, 'edit'));
await slack.submit('nurse1', edit, { ...said, text: 'The printer jams <!channel> & *always*' });
const changed = screen('changed', await becomes('Changed'));
await slack.submit('nurse1', screen('withdraw', await slack.press('nurse1', direct, changed, 'withdraw')));
const again = await slack.press('nurse1', direct, await becomes('Taken back'), 'reply');
await slack.submit('nurse1', again, said);
await becomes('Kept');
assert.equal((await slack.messages('nurse1', direct)).length, 1);
for (const name of NURSES.slice(1)) await slack.type(name, 'Our ward printer jams again and again');
for (const word of ['help', 'privacy', 'my-replies']) screen(word, await slack.type('nurse2', word));

// The digest.
const thursday = new Date(Date.now() + (4 - (new Date().getUTCDay() || 7)) * 86_400_000);
const week = Math.ceil(((thursday - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
const name = `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
await program.run('digest', 'getting-tech-right', '--week', name, '--post', '--as', account('admin'));
const digests = () => slack.messages('author', slack.channels.digests);
const posted = await until('digest', async () => (await digests()).find((one) => one.blocks?.length));
assert.match(screen('digest', posted).text, /Printers/);

// Its outcome.
const desk = await slack.direct('admin');
const listed = await slack.type('admin', 'outcomes');
const done = screen('done', await slack.press('admin', desk, listed, 'outcome-done'));
await slack.submit('admin', done, { text: 'New printers on all wards.' });
const fixed = screen(
  'fixed',
  await until('question', async () => (await slack.messages('nurse1', direct)).find((one) => /^Is it fixed/.test(one.text))),
);
await slack.tap('nurse1', direct, fixed, 'fixed-not-yet');
await until('thanks', async () =>
  (await slack.messages('nurse1', direct)).find((one) => one.ts === fixed.ts && /^Thank/.test(one.text)));
await sleep(500);
const counts = {};
for (const { method, answer } of slack.calls) {
  const key = `${method} ${answer.ok ? 'ok' : answer.error}`;
  counts[key] = (counts[key] ?? 0) + 1;
}
console.log(counts);
process.exit(0);
