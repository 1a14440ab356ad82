import type { HostRules } from './host-rules.ts'
import { lines } from './lines.ts'
import { literally } from './literally.ts'
import { mediaTypes, shrinkingTypes } from './media-types.ts'

/**
 * The `.htaccess` for Apache 2.4, which reads it where the folder has `AllowOverride All`. Without one of the modules only its
 * directives have no effect. Conditions test the original request (`THE_REQUEST`), because an error page has an address of its own.
 */
export function apacheConfig({ base, headers, caching, index, missing, hidden }: HostRules): string {
  const lasting = `m#^[A-Z]+ ${literally(base)}(?:${caching.lasting.join('|')})/#`
  const all = shrinkingTypes.join(' ')
  return lines(
    '# For Apache 2.4, in the folder of the site, with “AllowOverride All”. Each build writes this file anew.',
    '',
    `DirectoryIndex ${index}`,
    'Options -Indexes -MultiViews',
    `ErrorDocument 403 ${base}${missing}`,
    `ErrorDocument 404 ${base}${missing}`,
    `<If "%{THE_REQUEST} =~ ${lasting}">`,
    '    ErrorDocument 404 "Not found"',
    '</If>',
    '',
    '<IfModule mod_dir.c>',
    '    DirectorySlash On',
    '</IfModule>',
    '',
    '<IfModule mod_mime.c>',
    ...mediaTypes.map(({ type, endings }) => `    AddType ${type} ${endings.map((ending) => `.${ending}`).join(' ')}`),
    `    AddCharset utf-8 ${mediaTypes.flatMap(({ text, endings }) => (text ? endings.map((ending) => `.${ending}`) : [])).join(' ')}`,
    '</IfModule>',
    '',
    '<IfModule mod_headers.c>',
    ...headers.map(([name, value]) => `    Header always set ${name} "${value}"`),
    `    Header always set Cache-Control "${caching.otherwise}" "expr=%{THE_REQUEST} !~ ${lasting}"`,
    `    Header always set Cache-Control "${caching.there}" "expr=%{REQUEST_STATUS} =~ /^(?:2|304)/ && %{THE_REQUEST} =~ ${lasting}"`,
    `    Header always set Cache-Control "${caching.missing}" "expr=%{REQUEST_STATUS} =~ /^4/ && %{THE_REQUEST} =~ ${lasting}"`,
    '</IfModule>',
    '',
    '<IfModule mod_filter.c>',
    '    <IfModule mod_brotli.c>',
    `        AddOutputFilterByType BROTLI_COMPRESS ${all}`,
    '    </IfModule>',
    '    <IfModule mod_deflate.c>',
    `        AddOutputFilterByType DEFLATE ${all}`,
    '    </IfModule>',
    '</IfModule>',
    '',
    '# For hosts, not for readers, and nothing that begins with a dot.',
    '<IfModule mod_alias.c>',
    `    RedirectMatch 404 "^${literally(base)}(?:(?:${hidden
      .filter((name) => !name.startsWith('.'))
      .map(literally)
      .join('|')})$|(?:.*/)?\\.(?!well-known/))"`,
    '</IfModule>',
  )
}
