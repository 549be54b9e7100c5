-- Run by test_neovim.py inside the editor; what it saw goes to $CROSSFOOT_OUT as JSON.
local results = {}
local editors, file, out = vim.env.CROSSFOOT_EDITORS, vim.env.CROSSFOOT_FILE, vim.env.CROSSFOOT_OUT

local function finish()
  local handle = assert(io.open(out, 'w'))
  handle:write(vim.json.encode(results))
  handle:close()
  vim.cmd('qall!')
end

local function wait(what, condition)
  if not vim.wait(8000, condition, 10) then
    results.failure = 'waited in vain for ' .. what
    finish()
  end
end

local function found()
  return vim.diagnostic.get(0)
end

vim.opt.runtimepath:append(editors .. '/neovim')
vim.lsp.enable('crossfoot')
vim.cmd.edit(file)
vim.cmd('set filetype=markdown')

wait('diagnostics', function() return #found() == 1 end)
local first = found()[1]
local line = vim.api.nvim_buf_get_lines(0, first.lnum, first.lnum + 1, false)[1]
results.client = vim.lsp.get_clients({ bufnr = 0 })[1].name
results.code = first.code
results.text = line:sub(first.col + 1, first.end_col)
results.line = first.lnum

vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
vim.lsp.buf.code_action({
  context = { only = { 'quickfix' }, diagnostics = {} },
  filter = function(action) return action.title:find('100', 1, true) ~= nil end,
  apply = true,
})
wait('the fix', function() return vim.api.nvim_buf_get_lines(0, first.lnum, first.lnum + 1, false)[1] ~= line end)
results.fixed = vim.api.nvim_buf_get_lines(0, first.lnum, first.lnum + 1, false)[1]
wait('no diagnostics', function() return #found() == 0 end)

local part = vim.api.nvim_buf_get_lines(0, first.lnum - 1, first.lnum, false)[1]
vim.api.nvim_win_set_cursor(0, { first.lnum, part:find('40', 1, true) - 1 })
vim.lsp.buf.rename('55')
wait('the rename', function() return vim.api.nvim_buf_get_lines(0, first.lnum - 1, first.lnum, false)[1]:find('55', 1, true) end)
results.renamed = vim.api.nvim_buf_get_lines(0, first.lnum - 3, first.lnum + 1, false)
finish()
