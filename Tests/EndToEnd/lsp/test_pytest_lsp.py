"""pytest-lsp as three editors: every message is checked against lsprotocol's types and the editor's capabilities."""

import asyncio

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

from raw import RIGHT, RULE, SERVER, WRONG

URI = "file:///tmp/report.md"
DOCUMENT = types.TextDocumentIdentifier(uri=URI)
# Where 110 begins and ends in the line of the total, which has Chinese and an emoji before it.
COLUMNS = {"utf-8": (15, 18), "utf-16": (9, 12), "utf-32": (8, 11)}

pytestmark = pytest.mark.filterwarnings("error::pytest_lsp.LspSpecificationWarning")


@pytest_lsp.fixture(
    config=ClientServerConfig(server_command=[SERVER, "lsp"]),
    params=["visual_studio_code", "neovim@v0.11", "neovim@v0.7", "emacs"])
async def client(request, lsp_client: LanguageClient):
    lsp_client.editor = request.param
    for method in (types.CLIENT_REGISTER_CAPABILITY, types.WORKSPACE_INLAY_HINT_REFRESH,
                   types.WORKSPACE_CODE_LENS_REFRESH):
        lsp_client.feature(method)(lambda *_: None)
    lsp_client.set_configuration({"crossfoot": {"language": "en", "inlayHints": "all"}})
    lsp_client.server_result = await lsp_client.initialize_session(
        types.InitializeParams(capabilities=client_capabilities(request.param), workspace_folders=[]))
    yield
    await lsp_client.shutdown_session()


def open_document(client, text):
    client.text_document_did_open(types.DidOpenTextDocumentParams(
        text_document=types.TextDocumentItem(uri=URI, language_id="markdown", version=1, text=text)))


def change_document(client, text, version):
    client.text_document_did_change(types.DidChangeTextDocumentParams(
        text_document=types.VersionedTextDocumentIdentifier(uri=URI, version=version),
        content_changes=[types.TextDocumentContentChangeWholeDocument(text=text)]))


def total(client):
    """The place of the stated total, in the units that were agreed on."""
    start, end = COLUMNS[client.server_result.capabilities.position_encoding]
    return types.Range(types.Position(6, start), types.Position(6, end))


async def diagnostics(client, count):
    """Pulled where the server offers that, else a set of this size that is pushed (settings may bring one more)."""
    if client.server_result.capabilities.diagnostic_provider:
        report = await client.text_document_diagnostic_async(types.DocumentDiagnosticParams(text_document=DOCUMENT))
        assert len(report.items) == count
        return report.items
    while len(client.diagnostics.get(URI, [None] * 9)) != count:
        await asyncio.wait_for(client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS), 5)
    return client.diagnostics[URI]


async def test_36_diagnostics_come_one_way(client: LanguageClient):
    open_document(client, WRONG)
    (found,) = await diagnostics(client, 1)
    assert (found.code, found.severity) == (RULE, types.DiagnosticSeverity.Error)
    assert found.range == total(client)
    change_document(client, RIGHT, 2)
    assert not await diagnostics(client, 0)
    pulls = client.server_result.capabilities.diagnostic_provider is not None
    assert pulls == (client.editor == "neovim@v0.11")
    if pulls:
        await asyncio.sleep(0.2)
        assert not client.diagnostics


async def test_every_feature_fits_its_type(client: LanguageClient):
    open_document(client, WRONG)
    await diagnostics(client, 1)
    place = dict(text_document=DOCUMENT, position=total(client).start)
    span = types.Range(types.Position(0, 0), types.Position(7, 0))
    hover = await client.text_document_hover_async(types.HoverParams(**place))
    assert "60 + 40 = 100" in hover.contents.value
    parts = await client.text_document_definition_async(types.DefinitionParams(**place))
    assert [part.range.start.line for part in parts] == [4, 5]
    references = await client.text_document_references_async(
        types.ReferenceParams(context=types.ReferenceContext(include_declaration=True), **place))
    assert len(references) == 1
    highlights = await client.text_document_document_highlight_async(types.DocumentHighlightParams(**place))
    assert len(highlights) == 1
    symbols = await client.text_document_document_symbol_async(types.DocumentSymbolParams(text_document=DOCUMENT))
    assert symbols[0].name == "收支"
    (lens,) = await client.text_document_code_lens_async(types.CodeLensParams(text_document=DOCUMENT))
    assert "1 in doubt" in lens.command.title
    prepared = await client.text_document_prepare_rename_async(types.PrepareRenameParams(**place))
    assert prepared.placeholder == "110"
    edit = await client.text_document_rename_async(types.RenameParams(new_name="100", **place))
    assert edit.changes or edit.document_changes
    hints = await client.text_document_inlay_hint_async(types.InlayHintParams(text_document=DOCUMENT, range=span))
    assert [hint.label for hint in hints] == ["= 100万元"]
    assert await client.workspace_symbol_async(types.WorkspaceSymbolParams(query="合计"))


async def test_code_actions(client: LanguageClient):
    open_document(client, WRONG)
    found = await diagnostics(client, 1)
    actions = await client.text_document_code_action_async(types.CodeActionParams(
        text_document=DOCUMENT, range=total(client), context=types.CodeActionContext(diagnostics=found)))
    titles = [action.title for action in actions]
    assert any("100" in title for title in titles)
    action = next(action for action in actions if "100" in action.title)
    if action.edit is None:
        action = await client.code_action_resolve_async(action)
    edits = action.edit.document_changes[0].edits if action.edit.document_changes else action.edit.changes[URI]
    assert [edit.new_text for edit in edits] == ["100"]


async def test_59_a_bad_name_is_refused(client: LanguageClient):
    open_document(client, WRONG)
    with pytest.raises(Exception, match="number|数字"):
        await client.text_document_rename_async(
            types.RenameParams(text_document=DOCUMENT, position=total(client).start, new_name="abc"))


async def test_50_workspace(client: LanguageClient):
    if not client.server_result.capabilities.diagnostic_provider:
        pytest.skip("this editor does not pull")
    open_document(client, WRONG)
    report = await client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(previous_result_ids=[]))
    assert [item.uri for item in report.items] == [URI]
    again = await client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(
        previous_result_ids=[types.PreviousResultId(uri=URI, value=report.items[0].result_id)]))
    assert [item.kind for item in again.items] == ["unchanged"]


async def test_41_a_page_is_told_in_its_tags(client: LanguageClient):
    page, text = "file:///tmp/page.html", "<p>😀电脑18台、打印机7台、扫描仪4台，共计<b>3</b>1台。</p>"
    client.text_document_did_open(types.DidOpenTextDocumentParams(
        text_document=types.TextDocumentItem(uri=page, language_id="html", version=1, text=text)))
    if client.server_result.capabilities.diagnostic_provider:
        report = await client.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(text_document=types.TextDocumentIdentifier(uri=page)))
        (found,) = report.items
    else:
        while len(client.diagnostics.get(page, [])) != 1:
            await asyncio.wait_for(client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS), 5)
        (found,) = client.diagnostics[page]
    encoding = client.server_result.capabilities.position_encoding

    def column(words):
        before = text[:text.index(words)]
        return {"utf-8": len(before.encode()), "utf-16": len(before.encode("utf-16-le")) // 2, "utf-32": len(before)}[encoding]

    assert found.code == "sum-mismatch"
    assert found.range == types.Range(types.Position(0, column("3</b>")), types.Position(0, column("。</p>")))
    place = types.TextDocumentPositionParams(types.TextDocumentIdentifier(uri=page), found.range.start)
    shown = await client.text_document_hover_async(types.HoverParams(place.text_document, place.position))
    assert shown.range == found.range
    parts = await client.text_document_definition_async(types.DefinitionParams(place.text_document, place.position))
    assert [part.range.start.character for part in parts] == [column("18台"), column("7台"), column("4台")]
    actions = await client.text_document_code_action_async(types.CodeActionParams(
        place.text_document, found.range, types.CodeActionContext(diagnostics=[found])))
    assert [action.title for action in actions] == ["Ignore sum-mismatch in this paragraph"]
