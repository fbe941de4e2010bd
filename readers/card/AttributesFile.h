// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "readers/card/PcscCard.h"

#include <QDeadlineTimer>

#include <variant>

namespace card {

// The card answered, but not with the file.
struct FileUnreadable
{
    bool operator==(const FileUnreadable &) const = default;
};
// It was still coming when the time was over.
struct FileTooSlow
{
    bool operator==(const FileTooSlow &) const = default;
};
using FileTrouble = std::variant<CardError, FileUnreadable, FileTooSlow>;

// Reads the file of the basic attributes piece by piece, however the card or reader cuts it: 61xx,
// 6Cxx, short pieces with 9000, 6282 at the end. Bounded in bytes, in commands and in time.
class AttributesFile
{
public:
    AttributesFile(PcscCard &card, QDeadlineTimer until);

    [[nodiscard]] core::Result<core::SecretBytes, FileTrouble> read();

private:
    enum class More { Maybe, No };

    [[nodiscard]] core::Result<Response, FileTrouble> ask(const Apdu &apdu);
    [[nodiscard]] core::Result<More, FileTrouble> readPiece();
    [[nodiscard]] core::Result<More, FileTrouble> append(const Response &piece);

    PcscCard &m_card;
    QDeadlineTimer m_until;
    core::SecretBytes m_bytes; // as large as a file may be; m_used of them are read
    std::size_t m_used = 0;
    int m_commands = 0;
};

} // namespace card
