// SPDX-License-Identifier: Apache-2.0
#include "readers/card/AttributesFile.h"

#include "readers/card/BasicAttributes.h"

#include <algorithm>

namespace card {

namespace {

// A file of maxFileSize from a reader that passes on 64 bytes at a time, and a little more.
constexpr int maxCommands = 80;

FileTrouble unreadable()
{
    return FileUnreadable{};
}

} // namespace

AttributesFile::AttributesFile(PcscCard &card, QDeadlineTimer until)
    : m_card(card)
    , m_until(until)
    , m_bytes(BasicAttributes::maxFileSize)
{}

core::Result<Response, FileTrouble> AttributesFile::ask(const Apdu &apdu)
{
    if (++m_commands > maxCommands) {
        return core::fail(unreadable());
    }
    if (m_until.hasExpired()) {
        return core::fail(FileTrouble{FileTooSlow{}});
    }
    auto answer = m_card.transmit(apdu);
    if (!answer) {
        return core::fail(FileTrouble{answer.error()});
    }
    if (answer->status.saysStranger()) {
        return core::fail(FileTrouble{CardError::Reset});
    }
    return *std::move(answer);
}

core::Result<AttributesFile::More, FileTrouble> AttributesFile::append(const Response &piece)
{
    const auto data = piece.data.span();
    if (data.size() > m_bytes.size() - m_used) {
        return core::fail(unreadable());
    }
    std::copy(data.begin(), data.end(), m_bytes.data() + m_used);
    m_used += data.size();
    const StatusWord status = piece.status;
    if (!status.isOk() && !status.hasMore() && !status.isEndOfFile()) {
        return core::fail(unreadable());
    }
    return status.isEndOfFile() || data.empty() ? More::No : More::Maybe;
}

core::Result<AttributesFile::More, FileTrouble> AttributesFile::readPiece()
{
    const std::size_t offset = m_used;
    const auto command = Apdu::readBasicAttributes(offset);
    if (!command) {
        return core::fail(unreadable());
    }
    auto answer = ask(*command);
    if (answer && answer->status.wantsLength()) {
        answer = ask(*Apdu::readBasicAttributes(offset, answer->status.low()));
    }
    while (answer && answer->status.hasMore()) {
        if (const auto more = append(*answer); !more) {
            return more;
        }
        answer = ask(Apdu::getResponse(answer->status.low()));
    }
    if (!answer) {
        return core::fail(answer.error());
    }
    const auto more = append(*answer);
    if (!more) {
        return more;
    }
    return m_used == offset ? More::No : *more;
}

core::Result<core::SecretBytes, FileTrouble> AttributesFile::read()
{
    while (true) {
        const auto more = readPiece();
        if (!more) {
            return core::fail(more.error());
        }
        const auto size = BasicAttributes::sizeOf(m_bytes.span().first(m_used));
        if (size && *size <= m_used) {
            return core::SecretBytes::copyOf(m_bytes.span().first(*size));
        }
        const bool damaged = !size && size.error() == AttributesError::Damaged;
        if (damaged || *more == More::No) {
            return core::fail(unreadable());
        }
    }
}

} // namespace card
