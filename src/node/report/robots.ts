/** Names of programs that are no readers: crawlers, previews of chats and mails, monitoring, tools. */
const robots =
  /(?<!cu)bot\b|(?<!cu)bot[/;_-]|crawl|spider|slurp|preview|monitor|uptime|pingdom|statuscake|site24x7|nagios|zabbix|checkly|datadog|newrelic|synthetic|probe|scanner|headless|lighthouse|phantomjs|selenium|puppeteer|playwright|curl\/|wget|libwww|python|java\/|okhttp|go-http|axios|node-fetch|undici|ruby|perl|httpclient|postman|facebookexternalhit|whatsapp|skypeuripreview|bingpreview|embedly|validator/i

/** Whether a program says by its name that it is no browser of a reader. Robots that name themselves after browsers are not told apart. */
export const isRobot = (agent: string): boolean => robots.test(agent)
