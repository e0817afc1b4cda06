"""A headless Chromium, driven over its debugging pipe with Python's own library."""

import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# The seconds that the browser may take to answer.
PATIENCE = 120


def find():
    """The path of a Chromium; None without one."""
    named = os.environ.get("CATALINT_CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """A browser with one page; `problems` are errors of scripts and requests that pages made."""

    def __enter__(self):
        (page, self.output), (self.input, answers) = os.pipe(), os.pipe()
        self.folder = tempfile.mkdtemp(prefix="catalint-browser-")

        def place_pipes():
            # The browser reads at 3 and writes at 4, which the pipes may be by chance.
            high = [os.dup2(page, 100), os.dup2(answers, 101)]
            for source, target in zip(high, (3, 4)):
                os.dup2(source, target)

        self.process = subprocess.Popen(
            [
                find(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-dev-shm-usage",
                "--remote-debugging-pipe",
                "--user-data-dir=" + self.folder,
            ],
            preexec_fn=place_pipes,
            close_fds=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(page)
        os.close(answers)
        self.rest, self.number, self.session = b"", 0, None
        self.problems, self.events, self.address = [], [], ""
        target = self("Target.createTarget", url="about:blank")["targetId"]
        attached = self("Target.attachToTarget", targetId=target, flatten=True)
        self.session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log", "Accessibility"):
            self(domain + ".enable")
        return self

    def __exit__(self, *error):
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __call__(self, method, **parameters):
        """The answer to a command of the DevTools protocol."""
        self.number += 1
        command = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            command["sessionId"] = self.session
        os.write(self.output, json.dumps(command).encode() + b"\0")
        while True:
            message = self._read()
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]
            self._note(message)

    def _read(self):
        end = time.monotonic() + PATIENCE
        while b"\0" not in self.rest:
            ready, _, _ = select.select([self.input], [], [], max(0, end - time.monotonic()))
            data = os.read(self.input, 1 << 20) if ready else b""
            if not data:
                raise RuntimeError("the browser does not answer")
            self.rest += data
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def _note(self, message):
        method, values = message.get("method"), message.get("params", {})
        self.events.append(method)
        if method == "Runtime.exceptionThrown":
            self.problems.append(values["exceptionDetails"])
        elif method == "Log.entryAdded" and values["entry"]["level"] == "error":
            self.problems.append(values["entry"]["text"])
        elif method == "Network.requestWillBeSent":
            asked = values["request"]["url"]
            if asked.split("#")[0] not in ("about:blank", self.address.split("#")[0]):
                self.problems.append("a request of " + asked)

    def show(self, address, width, is_dark=False, has_scripts=True):
        """Opens a page in a window of a width."""
        self("Emulation.setScriptExecutionDisabled", value=not has_scripts)
        self("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}
        self("Emulation.setEmulatedMedia", features=[scheme])
        # A link to another place of the page that is open would not open it anew.
        for place in ("about:blank", address):
            self.events.clear()
            self.address = address
            self("Page.navigate", url=place)
            while "Page.loadEventFired" not in self.events:
                self._note(self._read())

    def run(self, script):
        """The value of an expression in the page."""
        answer = self(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{script}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def press(self, key, code=0, text=""):
        """Presses a key."""
        for kind in ("keyDown", "keyUp"):
            self(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                code=key,
                windowsVirtualKeyCode=code,
                text=text if kind == "keyDown" else "",
            )
