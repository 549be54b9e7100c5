" Crossfoot as a language server for ALE.
call ale#Set('markdown_crossfoot_executable', 'crossfoot')

call ale#linter#Define('markdown', {
\   'name': 'crossfoot',
\   'lsp': 'stdio',
\   'executable': {b -> ale#Var(b, 'markdown_crossfoot_executable')},
\   'command': '%e lsp',
\   'project_root': {b -> fnamemodify(bufname(b), ':p:h')},
\})
