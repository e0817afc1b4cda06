/// Collects a report: in a stream, piece by piece, so that memory does not grow with the text, or
/// without one in a text.
package final class ReportSink {
  private var bytes: [UInt8] = []
  private let stream: (([UInt8]) -> Void)?

  /// The approximate number of bytes that are written to the stream at a time.
  static let pieceSize = 1 << 16

  /// `stream` takes each piece.
  package init(_ stream: (([UInt8]) -> Void)? = nil) {
    self.stream = stream
    if stream != nil { bytes.reserveCapacity(2 * Self.pieceSize) }
  }

  package func write(_ text: String) {
    bytes += text.utf8
    if bytes.count >= Self.pieceSize { flush() }
  }

  func write(_ piece: [UInt8]) {
    bytes += piece
    if bytes.count >= Self.pieceSize { flush() }
  }

  /// Writes the rest to the stream.
  package func flush() {
    guard let stream, !bytes.isEmpty else { return }
    stream(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// The text, where there is no stream.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Writes a report in one form.
package protocol Reporter {
  /// Writes all of the report; the sink may keep the end of it until it is flushed.
  func write(_ report: Report, to sink: ReportSink)
}

extension Reporter {
  /// The report as a text.
  package func write(_ report: Report) -> String {
    let sink = ReportSink()
    write(report, to: sink)
    return sink.text
  }
}
