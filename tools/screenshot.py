"""Take the picture of the README from a running Lotse: ``python tools/screenshot.py [ADDRESS]``, into docs/chat.png."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

TARGET = Path(__file__).resolve().parent.parent / "docs" / "chat.png"
ADDRESS = "http://127.0.0.1:8080"
SAID = "bin 15, wohne in Kassel und mag Tiere"
PHONE = {"width": 390, "height": 844}
MOST_BYTES = 150_000


def main(address: str) -> None:
    """Chat as a young person would, on a phone, and photograph the first results."""
    browser_path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page(viewport=PHONE, locale="de-DE", color_scheme="light", reduced_motion="reduce")
        page.goto(address)
        page.get_by_label("Deine Nachricht").fill(SAID)
        page.get_by_role("button", name="Senden").click()
        page.get_by_role("article").first.wait_for()
        page.mouse.move(0, 0)
        page.evaluate("document.activeElement.blur()")
        page.evaluate("document.fonts.ready")
        page.screenshot(path=TARGET)
        browser.close()
    size = TARGET.stat().st_size
    if size > MOST_BYTES:
        raise SystemExit(f"{TARGET} is too large for a README: {size} bytes.")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else ADDRESS)
