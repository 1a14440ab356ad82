/** A product that articles still name although its vendor has retired or renamed it. */
export interface RetiredProduct {
  readonly name: string
  /** The name as articles write it, in any language. */
  readonly pattern: RegExp
  /** End of support, or the day the new name was announced. */
  readonly since: string
  /** Its successor, where the vendor names one. */
  readonly now?: string
  /** The vendor's announcement. */
  readonly source: string
}

const lifecycle = (page: string) => `https://learn.microsoft.com/en-us/lifecycle/${page}`

/** Only products whose vendor has announced it. A new entry needs the address of the announcement. */
export const retiredProducts: readonly RetiredProduct[] = [
  {
    name: 'Internet Explorer',
    pattern: /\bInternet Explorer\b/,
    since: '2022-06-15',
    now: 'Microsoft Edge',
    source: lifecycle('announcements/internet-explorer-11-end-of-support'),
  },
  {
    name: 'Azure Active Directory',
    pattern: /\bAzure (?:Active Directory|AD)\b/,
    since: '2023-07-11',
    now: 'Microsoft Entra ID',
    source: 'https://learn.microsoft.com/en-us/entra/fundamentals/new-name',
  },
  { name: 'Silverlight', pattern: /\bSilverlight\b/i, since: '2021-10-12', source: lifecycle('products/silverlight-5') },
  {
    name: 'Windows 7',
    pattern: /\bWindows 7\b/,
    since: '2020-01-14',
    now: 'Windows 11',
    source: lifecycle('products/windows-7'),
  },
  {
    name: 'Windows 8',
    pattern: /\bWindows 8\b(?!\.\d)/,
    since: '2016-01-12',
    now: 'Windows 11',
    source: lifecycle('products/windows-8'),
  },
  {
    name: 'Windows 8.1',
    pattern: /\bWindows (?:RT )?8\.1\b/,
    since: '2023-01-10',
    now: 'Windows 11',
    source: lifecycle('products/windows-81'),
  },
  { name: 'Windows Phone', pattern: /\bWindows Phone\b/, since: '2017-07-11', source: lifecycle('products/windows-phone-81') },
  {
    name: 'Windows 10 Mobile',
    pattern: /\bWindows 10 Mobile\b/,
    since: '2019-12-10',
    source: lifecycle('announcements/windows-10-mobile-end-of-support'),
  },
  {
    name: 'Windows Server 2012',
    pattern: /\bWindows Server 2012\b/,
    since: '2023-10-10',
    source: lifecycle('products/windows-server-2012-r2'),
  },
  {
    name: 'Exchange Server 2010',
    pattern: /\bExchange (?:Server )?2010\b/,
    since: '2020-10-13',
    source: lifecycle('products/exchange-server-2010'),
  },
  {
    name: 'Skype for Business Online',
    pattern: /\bSkype (?:Entreprise|for Business|voor Bedrijven) Online\b/i,
    since: '2021-07-31',
    now: 'Microsoft Teams',
    source: lifecycle('products/skype-for-business-online'),
  },
  {
    name: 'Adobe Flash Player',
    pattern: /\b(?:Adobe Flash|Flash Player)\b/i,
    since: '2020-12-31',
    source: 'https://www.adobe.com/products/flashplayer/end-of-life.html',
  },
]
