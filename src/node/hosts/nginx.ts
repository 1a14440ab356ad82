import type { Header, HostRules } from './host-rules.ts'
import { lines } from './lines.ts'
import { literally } from './literally.ts'
import { mediaTypes, shrinkingTypes } from './media-types.ts'

/**
 * The configuration for nginx: a file that a `server` block includes. An `add_header` in a location drops the headers of the block
 * around it, so every location has all headers. The policy is in a variable, so that it is in one place. Redirects are relative,
 * because nginx behind a proxy does not know its public name.
 */
export function nginxConfig({ base, headers, caching, index, missing, hidden }: HostRules): string {
  const mark = `ariane${nameOf(base)}`
  const [policies, others] = [headers.filter(isPolicy), headers.filter((header) => !isPolicy(header))]
  const always = (indent: string, cache?: string): readonly string[] =>
    [
      ...policies.map(([name]) => `add_header ${name} $${mark}_policy always;`),
      ...others.map(([name, value]) => `add_header ${name} "${value}" always;`),
      'include ariane.d/*.conf;',
      ...(cache === undefined ? [] : [`add_header Cache-Control "${cache}" always;`]),
    ].map((line) => indent + line)
  const withoutSlash = base.slice(0, -1)
  return lines(
    `# For the server block of the site, whose files are in <root>${base}`,
    '#',
    '#     server {',
    '#         root /srv/www;',
    `#         include /etc/nginx/${mark}.conf;`,
    '#     }',
    '#',
    '# The included file is a copy of this one: write access to it is control of nginx, so it is not in the folder of the site.',
    '# Each build writes this file anew: copy it and reload nginx after an update. Headers of your own (Strict-Transport-Security) stand in files',
    '# ariane.d/*.conf beside nginx.conf, because a location drops those of the block around it.',
    '',
    ...policies.map(([, value]) => `set $${mark}_policy "${value}";`),
    '',
    ...(withoutSlash === ''
      ? []
      : [
          `location = ${withoutSlash} {`,
          '    absolute_redirect off;',
          ...always('    ', caching.otherwise),
          `    return 301 ${base}$is_args$args;`,
          '}',
          '',
        ]),
    `location ^~ ${base} {`,
    '    absolute_redirect off;',
    `    index ${index};`,
    '    try_files $uri $uri/ =404;',
    `    error_page 403 404 =404 ${base}${missing};`,
    '',
    ...always('    ', caching.otherwise),
    '',
    '    charset utf-8;',
    `    charset_types ${mediaTypes.flatMap(({ type, text }) => (text && type !== 'text/html' ? [type] : [])).join(' ')};`,
    '    default_type application/octet-stream;',
    '    types {',
    ...mediaTypes.map(({ type, endings }) => `        ${type} ${endings.join(' ')};`),
    '    }',
    '',
    '    gzip on;',
    '    gzip_vary on;',
    '    gzip_proxied any;',
    '    gzip_comp_level 6;',
    '    gzip_min_length 500;',
    `    gzip_types ${shrinkingTypes.filter((type) => type !== 'text/html').join(' ')};`,
    '',
    '    # For hosts, not for readers, and nothing that begins with a dot: the first expression that matches counts.',
    `    location ~ "^${literally(base)}(?:.*/)?(?:(?:${hidden
      .filter((name) => !name.startsWith('.'))
      .map(literally)
      .join('|')})$|\\.(?!well-known/))" {`,
    '        return 404;',
    '    }',
    '',
    '    # Names that change with what is in them. What is not there is not kept, and is no page.',
    `    location ~ "^${literally(base)}(?:${caching.lasting.join('|')})/" {`,
    '        try_files $uri =404;',
    `        error_page 404 @${mark}_missing;`,
    ...always('        '),
    '        # Without “always”: for what is there alone.',
    `        add_header Cache-Control "${caching.there}";`,
    '    }',
    '}',
    '',
    `location @${mark}_missing {`,
    '    default_type text/plain;',
    ...always('    ', caching.missing),
    '    return 404 "Not found\\n";',
    '}',
  )
}

/** A suffix for names of variables and locations, because one server may have several sites: `/it/aide/` is `_it_aide`. */
const nameOf = (base: string): string =>
  base.slice(0, -1).replace(/[^a-z\d]/gi, (sign) => (sign === '/' ? '_' : `_${sign.charCodeAt(0)}_`))

const isPolicy = ([name]: Header): boolean => name === 'Content-Security-Policy'
