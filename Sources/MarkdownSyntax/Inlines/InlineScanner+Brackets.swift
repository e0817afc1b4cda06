import SourceText

/// Links and images in brackets.
extension InlineScanner {
  /// The destination of a link or image at its closing bracket, and its form.
  private struct Target {
    let end: Int
    let form: LinkForm
    let destination: ByteRange
    let title: ByteRange
  }

  mutating func openBracket(at offset: Int, isImage: Bool) -> Int {
    if !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
    let bracket = Bracket(offset: offset, isImage: isImage, nodeCount: nodes.count)
    brackets.append(bracket)
    return bracket.contentStart
  }

  mutating func closeBracket(at offset: Int, in text: Span<UInt8>) -> Int {
    guard let bracket = brackets.popLast() else { return offset + 1 }
    let isActive = bracket.isImage || brackets.count >= firstActiveBracket
    firstActiveBracket = min(firstActiveBracket, brackets.count)
    guard isActive,
      let target = inlineTarget(after: offset + 1, in: text)
        ?? referenceTarget(of: bracket, closedAt: offset, in: text)
    else {
      if isActive { noteFailedLink(in: bracket, closedAt: offset, in: text) }
      return offset + 1
    }
    if !bracket.isImage {
      // Links do not nest.
      firstActiveBracket = brackets.count
      removeBareLinks(from: bracket.nodeCount)
    }
    var node = SyntaxNode(
      bracket.isImage ? .image : .link, ByteRange(bracket.offset, target.end),
      content: ByteRange(bracket.contentStart, offset))
    node.form = target.form
    node.storedDestination = target.destination
    node.storedTitle = target.title
    if nodes.count > bracket.nodeCount { hasNesting = true }
    append(node)
    return target.end
  }

  /// `(destination "title")`
  private func inlineTarget(after offset: Int, in text: Span<UInt8>) -> Target? {
    guard text.byte(at: offset, before: end) == .leftParenthesis else { return nil }
    let start = text.skipWhitespace(from: offset + 1, to: end)
    guard let (destination, destinationEnd) = text.linkDestination(at: start, before: end) else {
      return nil
    }
    var index = text.skipWhitespace(from: destinationEnd, to: end)
    var title = ByteRange.absent
    if index > destinationEnd, let titleEnd = text.linkTitleEnd(at: index, before: end) {
      title = ByteRange(index + 1, titleEnd - 1)
      index = text.skipWhitespace(from: titleEnd, to: end)
    }
    guard text.byte(at: index, before: end) == .rightParenthesis else { return nil }
    return Target(end: index + 1, form: .inline, destination: destination, title: title)
  }

  /// Notes a failed link, with spaces in its destination; it stays text.
  private mutating func noteFailedLink(
    in bracket: Bracket, closedAt offset: Int, in text: Span<UInt8>
  ) {
    guard text.byte(at: offset + 1, before: end) == .leftParenthesis,
      let destination = text.spacedPath(at: offset + 2, before: end)
    else { return }
    var node = SyntaxNode(
      .failedLink, ByteRange(bracket.offset, destination.end + 1),
      content: ByteRange(bracket.contentStart, offset))
    node.storedDestination = destination
    append(node)
    // Its destination is parsed as text, whose inlines follow it.
    hasNesting = true
  }

  /// `[label]`, `[]` or nothing, where the label is defined.
  private func referenceTarget(
    of bracket: Bracket, closedAt offset: Int, in text: Span<UInt8>
  ) -> Target? {
    guard !references.isEmpty else { return nil }
    var form = LinkForm.shortcut
    var label = bracket.contentStart..<offset
    var targetEnd = offset + 1
    if text.byte(at: offset + 1, before: end) == .leftBracket,
      let labelEnd = text.linkLabelEnd(at: offset + 1, before: end)
    {
      targetEnd = labelEnd
      form = labelEnd == offset + 3 ? .collapsed : .full
      if form == .full { label = (offset + 2)..<(labelEnd - 1) }
    }
    guard form == .full || !bracket.holdsBracket,
      let target = references.target(of: text.extracting(label))
    else { return nil }
    return Target(
      end: targetEnd, form: form, destination: target.destination, title: target.title)
  }

  /// Removes bare links inside a link that just closed: each node is visited for one link.
  private mutating func removeBareLinks(from first: Int) {
    guard nodes[first...].contains(where: { $0.kind == .link && $0.form == .bare }) else { return }
    let kept = nodes[first...].filter { $0.kind != .link || $0.form != .bare }
    nodes.replaceSubrange(first..., with: kept)
  }

  /// Moves links and images, which were appended when they closed, before their contents.
  mutating func nestNodes(from first: Int) {
    nodes[first...].sort {
      ($0.range.lower, $1.range.upper) < ($1.range.lower, $0.range.upper)
    }
    removeCrossedLinks(from: first)
    var open: [Int] = []
    var imageEnd: UInt32 = 0
    for index in first..<nodes.count {
      if nodes[index].range.lower < imageEnd {
        if nodes[index].kind == .link || nodes[index].kind == .image {
          nodes[index].kind = .linkInAltText
        }
      } else if nodes[index].kind == .image {
        imageEnd = nodes[index].range.upper
      }
      while let last = open.last, nodes[last].range.upper <= nodes[index].range.lower {
        nodes[last].storedEndIndex = UInt32(clamping: index)
        open.removeLast()
      }
      open.append(index)
    }
    for index in open { nodes[index].storedEndIndex = UInt32(clamping: nodes.count) }
  }

  /// Removes failed links that end in the middle of a node, such as a bare link that begins in
  /// their destination: what was intended is unknown; and those in an image's alternative text,
  /// which shows no link. Nodes are in order of their starts.
  private mutating func removeCrossedLinks(from first: Int) {
    var open: [Int] = []
    var crossed: Set<Int> = []
    var imageEnd: UInt32 = 0
    for index in first..<nodes.count {
      let range = nodes[index].range
      if nodes[index].kind == .image { imageEnd = max(imageEnd, range.upper) }
      if nodes[index].kind == .failedLink, range.lower < imageEnd { crossed.insert(index) }
      while let last = open.last, !nodes[last].range.contains(range) {
        if nodes[last].range.upper > range.lower { crossed.insert(last) }
        open.removeLast()
      }
      open.append(index)
    }
    guard !crossed.isEmpty else { return }
    let kept = (first..<nodes.count).filter { !crossed.contains($0) }.map { nodes[$0] }
    nodes.replaceSubrange(first..., with: kept)
  }
}
