internal import CLibYAML
internal import SourceText

/// libyaml's parser over a range of a file: the one place where Catalint calls C.
///
/// The parser points into itself and into its input, so both are on the heap, at fixed addresses,
/// owned by this value alone and freed with it.
@safe struct YAMLEventReader: ~Copyable {
  /// The next event, or why there is none.
  enum Step {
    case event(YAMLEvent)
    case failure(YAMLFailure)
    case end
  }

  // Unsafe: initialised in `init`, freed in `deinit`, never handed out.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  // Unsafe: a copy of the range, as libyaml keeps a pointer to it.
  private let input: UnsafeMutablePointer<UInt8>
  private let offsets: CharacterOffsets
  private let start: Int
  /// Whether `init` succeeded; libyaml fails there only for lack of memory.
  private let isReady: Bool

  /// A reader of the part of `range` inside `bytes`, without a byte order mark at its start.
  ///
  /// libyaml's encoding is set to UTF-8, or it would decode UTF-16.
  init(_ bytes: [UInt8], in range: ByteRange) {
    let range = bytes.withoutByteOrderMark(range)
    offsets = CharacterOffsets(bytes, in: range)
    start = range.start
    // Unsafe: `range` is inside `bytes`; one byte more, as an empty allocation has no address.
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: range.count + 1)
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      unsafe copy.initialize(from: base + range.start, count: range.count)
    }
    unsafe input = copy
    // Unsafe: libyaml's own initialiser; on failure it has freed what it allocated.
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    isReady = unsafe yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input, range.count)
  }

  deinit {
    // Unsafe: the last use of both; nothing else refers to them.
    if isReady { unsafe yaml_parser_delete(parser) }
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// Reads the next event. After a failure there are none.
  mutating func next() -> Step {
    guard isReady else { return .failure(failure) }
    // Unsafe: libyaml fills the event, and every pointer in it lives until it is deleted.
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { return .failure(failure) }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe converted(event).map(Step.event) ?? .end
  }

  private var failure: YAMLFailure {
    // Unsafe: the messages are C literals.
    let state = unsafe parser.pointee
    let problem = unsafe state.problem.map { unsafe String(cString: $0) }
    let context = unsafe state.context.map { unsafe String(cString: $0) }
    // A reader's error has its place in bytes, and no mark.
    let isReaderError = unsafe state.error == YAML_READER_ERROR
    let place =
      unsafe isReaderError
      ? start + state.problem_offset : offsets.offset(of: Int(state.problem_mark.index))
    return YAMLFailure(
      context: context ?? "",
      contextOffset: context == nil
        ? place : unsafe offsets.offset(of: Int(state.context_mark.index)),
      problem: problem ?? "out of memory", problemOffset: place)
  }

  // Unsafe: reads the member of the event's union that its type names, and copies it.
  private func converted(_ event: yaml_event_t) -> YAMLEvent? {
    let range = unsafe ByteRange(
      offsets.offset(of: event.start_mark.index), offsets.offset(of: event.end_mark.index))
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return YAMLEvent(kind: .streamStart, range: range)
    case YAML_STREAM_END_EVENT: return YAMLEvent(kind: .streamEnd, range: range)
    case YAML_DOCUMENT_START_EVENT:
      let data = unsafe event.data.document_start
      return unsafe YAMLEvent(
        kind: .documentStart, range: range, isImplicit: data.implicit != 0,
        hasVersion: data.version_directive != nil,
        hasTagDirectives: data.tag_directives.start != data.tag_directives.end)
    case YAML_DOCUMENT_END_EVENT:
      return unsafe YAMLEvent(
        kind: .documentEnd, range: range, isImplicit: event.data.document_end.implicit != 0)
    case YAML_ALIAS_EVENT:
      return unsafe YAMLEvent(
        kind: .alias, range: range, text: Self.text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let data = unsafe event.data.scalar
      // Unsafe: libyaml's length is that of its value, which may contain NUL (`"\0"`).
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
      return unsafe YAMLEvent(
        kind: .scalar, range: range, text: text, style: Self.style(data.style),
        anchor: Self.text(data.anchor), tag: Self.text(data.tag))
    case YAML_SEQUENCE_START_EVENT:
      let data = unsafe event.data.sequence_start
      return unsafe YAMLEvent(
        kind: .sequenceStart, range: range, isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE,
        anchor: Self.text(data.anchor), tag: Self.text(data.tag))
    case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .sequenceEnd, range: range)
    case YAML_MAPPING_START_EVENT:
      let data = unsafe event.data.mapping_start
      return unsafe YAMLEvent(
        kind: .mappingStart, range: range, isFlow: data.style == YAML_FLOW_MAPPING_STYLE,
        anchor: Self.text(data.anchor), tag: Self.text(data.tag))
    case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mappingEnd, range: range)
    default: return nil
    }
  }

  // Unsafe: names in events are C strings.
  private static func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe name.map { unsafe String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}

extension [UInt8] {
  /// `range` clamped to the bytes, and after a byte order mark at the start of the file.
  func withoutByteOrderMark(_ range: ByteRange) -> ByteRange {
    let end = Swift.min(range.end, count)
    let start = Swift.min(range.start, end)
    return ByteRange(start == 0 ? self[..<end].byteOrderMarkLength : start, end)
  }
}
