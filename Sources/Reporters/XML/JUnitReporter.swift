import Diagnostics
import SourceText

/// JUnit's XML: a suite for each page with findings, a test case for each finding. A finding that
/// fails the run is a failed test, any other a passed one with the finding as its output.
package struct JUnitReporter: Reporter {
  package init() {}

  package func write(_ report: Report, to sink: ReportSink) {
    var sources = SourceCache(report)
    var xml = XMLWriter(to: sink)
    let listed = report.listing.findings
    let pages = PageFindings.pages(of: listed)
    let clean = max(0, report.pages - pages.count)
    let tests = report.errors.count + listed.count + min(1, clean)
    let failures = failures(among: listed, of: report)
    xml.element(
      "testsuites",
      [
        "name": "catalint", "tests": "\(tests)", "failures": "\(failures)",
        "errors": "\(report.errors.count)",
      ]
    ) { xml in
      unread(report.errors, into: &xml)
      for page in pages { suite(page, of: report, &sources, into: &xml) }
      if clean > 0 || pages.isEmpty && report.errors.isEmpty { self.clean(clean, into: &xml) }
    }
  }

  private func suite(
    _ page: PageFindings, of report: Report, _ sources: inout SourceCache, into xml: inout XMLWriter
  ) {
    let block = FindingBlock(style: TextStyle(isColored: false))
    let failures = failures(among: page.members, of: report)
    xml.element(
      "testsuite",
      [
        "name": page.path, "tests": "\(page.members.count)",
        "failures": "\(failures)", "errors": "0",
      ]
    ) { xml in
      for diagnostic in page.members {
        let text = block.whole(diagnostic, remainder: nil, &sources)
        let line = sources.lines(of: page.path)?.position(of: diagnostic.range.start).line ?? 1
        xml.element(
          "testcase",
          ["name": "\(diagnostic.rule) in line \(line)", "classname": page.path]
        ) { xml in
          if diagnostic.severity >= report.failing {
            xml.element(
              "failure", ["type": diagnostic.rule, "message": diagnostic.message.text], text: text)
          } else {
            xml.element("system-out", [:], text: text)
          }
        }
      }
    }
  }

  /// The files that could not be read are tests that could not run.
  private func unread(_ errors: [String], into xml: inout XMLWriter) {
    if errors.isEmpty { return }
    let name = "files that could not be read"
    xml.element(
      "testsuite",
      ["name": name, "tests": "\(errors.count)", "failures": "0", "errors": "\(errors.count)"]
    ) { xml in
      for error in errors {
        xml.element("testcase", ["name": error, "classname": "catalint"]) { xml in
          xml.element("error", ["type": "unread-file", "message": error])
        }
      }
    }
  }

  /// The pages without findings are one passed test: a run without tests counts as broken.
  private func clean(_ pages: Int, into xml: inout XMLWriter) {
    let name = "\(Count(pages, "page")) without findings"
    xml.element(
      "testsuite", ["name": name, "tests": "1", "failures": "0", "errors": "0"]
    ) { xml in
      xml.element("testcase", ["name": name, "classname": "catalint"])
    }
  }

  private func failures(among diagnostics: [Diagnostic], of report: Report) -> Int {
    diagnostics.count { $0.severity >= report.failing }
  }
}
