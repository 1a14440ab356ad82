import { encode } from '../../guide/encode.ts'
import type { HostRules } from './host-rules.ts'
import { lines } from './lines.ts'
import { mediaTypes } from './media-types.ts'

/**
 * The `web.config` for IIS 8 or later. It needs no module to be installed and no section to be unlocked. A `remove` precedes
 * each `add`, because adding a key that the server has already is an error. IIS sends status 404 for a file extension without a
 * type. The error page has the mode `File`, because other modes send status 200 or redirect.
 */
export function iisConfig({ headers, caching, index, missing, hidden, history }: HostRules): string {
  const types = mediaTypes.flatMap(({ endings, type }) => endings.map((ending) => [`.${ending}`, type] as const))
  const [, age = ''] = /max-age=(\d+)/.exec(caching.there) ?? []
  const rest = caching.there
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !part.startsWith('max-age'))
  return lines(
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!-- For IIS, in the folder of the site. Each build writes this file anew. -->',
    '<configuration>',
    '  <system.webServer>',
    '    <defaultDocument enabled="true">',
    '      <files>',
    '        <clear />',
    `        <add value="${index}" />`,
    '      </files>',
    '    </defaultDocument>',
    '    <directoryBrowse enabled="false" />',
    '    <httpErrors errorMode="Custom" existingResponse="Auto">',
    ...[403, 404].flatMap((status) => [
      `      <remove statusCode="${status}" subStatusCode="-1" />`,
      `      <error statusCode="${status}" path="${missing}" responseMode="File" />`,
    ]),
    '    </httpErrors>',
    '    <httpProtocol>',
    '      <customHeaders>',
    ...[...headers].flatMap(([name, value]) => [
      `        <remove name="${name}" />`,
      `        <add name="${name}" value="${encode(value)}" />`,
    ]),
    '        <remove name="X-Powered-By" />',
    '      </customHeaders>',
    '    </httpProtocol>',
    '    <security>',
    '      <requestFiltering>',
    '        <hiddenSegments>',
    ...[...hidden, ...history].flatMap((name) => [
      `          <remove segment="${name}" />`,
      `          <add segment="${name}" />`,
    ]),
    '        </hiddenSegments>',
    '      </requestFiltering>',
    '    </security>',
    '    <staticContent>',
    // IIS sends `Cache-Control: no-cache` for this mode.
    '      <clientCache cacheControlMode="DisableCache" />',
    ...types.flatMap(([ending, type]) => [
      `      <remove fileExtension="${ending}" />`,
      `      <mimeMap fileExtension="${ending}" mimeType="${type}" />`,
    ]),
    '    </staticContent>',
    '    <urlCompression doStaticCompression="true" />',
    '  </system.webServer>',
    ...caching.lasting.flatMap((folder) => [
      `  <location path="${folder}">`,
      '    <system.webServer>',
      '      <staticContent>',
      `        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${Number(age) / 86_400}.00:00:00" cacheControlCustom="${rest.join(', ')}" />`,
      '      </staticContent>',
      '    </system.webServer>',
      '  </location>',
    ]),
    '</configuration>',
  )
}
