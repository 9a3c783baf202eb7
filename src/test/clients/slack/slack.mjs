// Slack for a journey: npm "emulate" as its Web API, and what a member's client sends.
// See docs/tried-clients.md. Not part of ./jtc test.
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import http from 'node:http';
import { createEmulator } from 'emulate';

export const TEAM = 'T000000001';
export const PROGRAM = 'http://127.0.0.1:3000';
export const RECORDER = 'http://127.0.0.1:4100';
const EMULATOR = 'http://127.0.0.1:4003';
const SECRET = 'signing-secret';

export const sleep = (ms) => new Promise((end) => setTimeout(end, ms));

export async function until(what, find, seconds = 40) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) {
    const found = await find();
    if (found) return found;
  }
  throw new Error(`no ${what} in ${seconds} seconds`);
}

/** The emulator, with scopes enforced; a recorder stands before it, for it shows no views. */
export class Slack {
  calls = [];
  views = new Map();
  botToken = '';
  events = 0;

  async start(people, channels) {
    const app = {
      client_id: '1.2',
      client_secret: 'client-secret',
      name: 'Join the Conversation',
      redirect_uris: [`${PROGRAM}/slack/oauth_redirect`],
      scopes: [],
    };
    const slack = {
      strict_scopes: true,
      users: people.map((name) => ({ name })),
      channels: channels.map((name) => ({ name, is_private: true })),
      tokens: ['admin', ...people].map((user) => ({ token: `xoxp-${user}`, user })),
      oauth_apps: [app],
    };
    await createEmulator({ service: 'slack', port: 4003, baseUrl: RECORDER, seed: { slack } });
    const recorder = http.createServer((request, response) => this.record(request, response));
    // Node ends idle connections after five seconds; Slack leaves them open for longer.
    recorder.listen(4100, '127.0.0.1').keepAliveTimeout = 75_000;
    const { members } = await this.api('users.list', 'xoxp-admin');
    this.users = Object.fromEntries(members.map((one) => [one.name, one.id]));
    const all = await this.api('conversations.list', `xoxp-${people[0]}`, { types: 'private_channel' });
    this.channels = Object.fromEntries(all.channels.map((one) => [one.name, one.id]));
  }

  async record(request, response) {
    const body = Buffer.concat(await request.toArray());
    const { host, connection, 'content-length': length, ...headers } = request.headers;
    const init = { method: request.method, headers: { ...headers, 'accept-encoding': 'identity' } };
    if (body.length) init.body = body;
    const answer = await fetch(EMULATOR + request.url, { ...init, redirect: 'manual' });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (request.url.startsWith('/api/')) {
      const form = Object.fromEntries(new URLSearchParams(body.toString()));
      this.learn(request.url.slice('/api/'.length), form, JSON.parse(bytes));
    }
    const location = answer.headers.get('location');
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'text/plain',
      ...(location && { location }),
    });
    response.end(bytes);
  }

  learn(method, form, answer) {
    this.calls.push({ method, form, answer });
    if (answer.view) this.views.set(answer.view.id, answer.view);
    if (method === 'oauth.v2.access' && answer.ok) this.botToken = answer.access_token;
    if (!answer.ok) console.log('the emulator refuses', method, answer);
  }

  async api(method, token, args = {}) {
    const headers = { authorization: `Bearer ${token}` };
    const init = { method: 'POST', headers, body: new URLSearchParams(args) };
    return (await fetch(`${EMULATOR}/api/${method}`, init)).json();
  }

  // What the program is sent, signed.

  async send(body, type) {
    const at = String(Math.floor(Date.now() / 1000));
    const mac = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex');
    const headers = {
      'content-type': type,
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${mac}`,
    };
    const answer = await fetch(`${PROGRAM}/slack/events`, { method: 'POST', body, headers });
    if (answer.status !== 200) throw new Error(`answered with ${answer.status}`);
    const text = await answer.text();
    return text.startsWith('{') ? JSON.parse(text) : {};
  }

  async interaction(type, who, more) {
    const args = more.view ? { view_id: more.view.id } : { user_id: this.users[who] };
    const { trigger_id } = await this.api('views.generateTriggerId', this.botToken, args);
    const user = { id: this.users[who], team_id: TEAM };
    const payload = JSON.stringify({ type, team: { id: TEAM }, user, trigger_id, ...more });
    return this.send(String(new URLSearchParams({ payload })), 'application/x-www-form-urlencoded');
  }

  event(event) {
    const body = { type: 'event_callback', team_id: TEAM, event_id: `Ev${++this.events}`, event };
    body.authorizations = [{ team_id: TEAM, user_id: 'B', is_bot: true }];
    return this.send(JSON.stringify(body), 'application/json');
  }

  // What a member does.

  /** Presses a button under a message; the window that opens, once it is filled. */
  async press(who, channel, message, action) {
    const before = new Set(this.views.keys());
    await this.tap(who, channel, message, action);
    return until(`window of ${action}`, () =>
      [...this.views.values()].find((view) => !before.has(view.id) && view.title?.text !== 'One moment'));
  }

  tap(who, channel, message, action) {
    const buttons = message.blocks.flatMap((block) => block.elements ?? []);
    const button = buttons.find((one) => one.action_id?.replace(/#.*/, '') === action);
    if (!button) throw new Error(`no button ${action}`);
    return this.interaction('block_actions', who, {
      container: { type: 'message', message_ts: message.ts, channel_id: channel },
      channel: { id: channel },
      message,
      actions: [{ type: 'button', action_id: button.action_id, value: button.value }],
    });
  }

  submit(who, view, values = {}) {
    const state = {};
    for (const { block_id: id, element } of view.blocks.filter((block) => block.type === 'input')) {
      const value = values[id];
      const option = value && { value };
      const given = {
        checkboxes: { selected_options: option ? [option] : [] },
        static_select: { selected_option: option ?? null },
        plain_text_input: { value: value ?? null },
      }[element.type];
      state[id] = { [element.action_id]: { type: element.type, ...given } };
    }
    return this.interaction('view_submission', who, { view: { ...view, state: { values: state } } });
  }

  async direct(who) {
    return (await this.api('conversations.open', this.botToken, { users: this.users[who] })).channel.id;
  }

  async messages(who, channel) {
    const { messages } = await this.api('conversations.history', `xoxp-${who}`, { channel });
    return messages.reverse();
  }

  /** Types to the bot; the answer. */
  async type(who, text) {
    const channel = await this.direct(who);
    const { ts } = await this.api('chat.postMessage', `xoxp-${who}`, { channel, text });
    const before = (await this.messages(who, channel)).length;
    const user = this.users[who];
    await this.event({ type: 'message', channel_type: 'im', channel, user, text, ts, team: TEAM });
    return until(`answer to ${text}`, async () => (await this.messages(who, channel))[before]);
  }

  async home(who) {
    const before = this.calls.length;
    await this.event({ type: 'app_home_opened', tab: 'home', user: this.users[who] });
    const published = () => this.calls.slice(before).find((call) => call.method === 'views.publish');
    return (await until('home', published)).answer.view;
  }
}

/** The program, in a folder of its own. */
export class Program {
  constructor(jar, folder) {
    this.jar = jar;
    this.env = {
      PATH: process.env.PATH,
      DATABASE_URL: `jdbc:sqlite:${folder}/data/jtc.db`,
      KEYS_DATABASE_URL: `jdbc:sqlite:${folder}/keys/keys.db`,
      JTC_SECRET: 'a secret for trying, long enough to be taken',
      JTC_ADMINS: `slack:${TEAM}/U000000001`,
      PUBLIC_URL: PROGRAM,
      SLACK_API_URL: `${RECORDER}/api/`,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'client-secret',
      SLACK_ALLOWED_WORKSPACES: TEAM,
    };
  }

  spawn(words) {
    const child = spawn('java', ['-Xmx384m', '-jar', this.jar, ...words], { env: this.env });
    child.stdout.setEncoding('utf8').on('data', (text) => (child.out = (child.out ?? '') + text));
    child.stderr.setEncoding('utf8').on('data', (text) => (child.err = (child.err ?? '') + text));
    return child;
  }

  /** A command line that must end well; what it prints. */
  async run(...words) {
    const child = this.spawn(words);
    const code = await new Promise((end) => child.on('close', end));
    if (code) throw new Error(`${words.join(' ')}: ${child.err}`);
    return (child.out ?? '').trim();
  }

  async serve() {
    const child = this.spawn(['serve']);
    process.on('exit', () => child.kill());
    await until('ready', () => child.err?.includes('ready http'), 90);
  }
}
