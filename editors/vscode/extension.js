const vscode = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

let client;

async function start() {
  const command = vscode.workspace.getConfiguration('crossfoot').get('path');
  client = new LanguageClient(
    'crossfoot',
    'Crossfoot',
    { command, args: ['lsp'], transport: TransportKind.stdio },
    {
      documentSelector: [
        { language: 'markdown' },
        { language: 'plaintext' },
        { pattern: '**/*.{csv,tsv,html,htm}' },
        // Mistakes in a configuration are told where they stand.
        { pattern: '**/.crossfoot.json5' },
        { pattern: '**/crossfoot.json5' },
      ],
      diagnosticPullOptions: { onChange: true, onSave: true },
    },
  );
  try {
    await client.start();
  } catch (error) {
    const choice = await vscode.window.showErrorMessage(`Crossfoot: ${command} could not be started.`, 'Settings');
    if (choice) vscode.commands.executeCommand('workbench.action.openSettings', 'crossfoot.path');
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running && running.needsStop()) await running.stop();
}

exports.activate = async (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand('crossfoot.restart', async () => {
      await stop();
      await start();
    }),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (!event.affectsConfiguration('crossfoot.path')) return;
      await stop();
      await start();
    }),
  );
  await start();
};

exports.deactivate = stop;
