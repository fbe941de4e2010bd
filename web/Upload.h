// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "web/Http.h"

#include <QByteArray>

#include <optional>

namespace web {

// What a page's form with one file in it sent (multipart/form-data, RFC 7578): the form's token and
// the file, and nothing else. Whatever the file is called, and whatever type the browser gives it,
// is not looked at.
struct Upload
{
    static constexpr qsizetype mostBytes = 64 * 1024; // all of the body
    static constexpr const char *tokenField = "form";
    static constexpr const char *fileField = "file";

    QByteArray token;
    QByteArray file; // empty where the form was sent without one

    // Nothing where the body is longer than mostBytes, is not framed as it should be, or has other
    // parts than one of each; another content type too.
    [[nodiscard]] static std::optional<Upload> from(const Request &request);
    [[nodiscard]] static std::optional<Upload> fromBody(const QByteArray &contentType,
                                                        const QByteArray &body);
};

} // namespace web
