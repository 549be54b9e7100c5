use zed_extension_api::{self as zed, settings::LspSettings, LanguageServerId, Result};

struct Crossfoot;

impl zed::Extension for Crossfoot {
    fn new() -> Self {
        Crossfoot
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &zed::Worktree) -> Result<zed::Command> {
        let command = worktree.which("crossfoot").ok_or("crossfoot is not on the PATH")?;
        Ok(zed::Command { command, args: vec!["lsp".into()], env: worktree.shell_env() })
    }

    fn language_server_workspace_configuration(
        &mut self,
        server: &LanguageServerId,
        worktree: &zed::Worktree,
    ) -> Result<Option<zed::serde_json::Value>> {
        let settings = LspSettings::for_worktree(server.as_ref(), worktree)?.settings;
        Ok(settings.map(|settings| zed::serde_json::json!({ "crossfoot": settings })))
    }
}

zed::register_extension!(Crossfoot);
