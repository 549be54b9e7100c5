" Crossfoot as a language server for ALE.
call ale#Set('text_crossfoot_executable', 'crossfoot')

call ale#linter#Define('text', {
\   'name': 'crossfoot',
\   'lsp': 'stdio',
\   'executable': {b -> ale#Var(b, 'text_crossfoot_executable')},
\   'command': '%e lsp',
\   'project_root': {b -> fnamemodify(bufname(b), ':p:h')},
\})
