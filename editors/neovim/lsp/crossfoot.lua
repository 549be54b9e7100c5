-- Neovim 0.11 and later find this file under `lsp/` in the runtime path; vim.lsp.enable('crossfoot') turns it on.
return {
  cmd = { 'crossfoot', 'lsp' },
  filetypes = { 'markdown', 'text', 'csv', 'tsv', 'html' },
  root_markers = { '.crossfoot.json5', 'crossfoot.json5', '.git' },
  settings = {
    crossfoot = {},
  },
}
