// SPDX-License-Identifier: Apache-2.0
#include "tools/gazetteer/EucText.h"

#include <QFile>

#include <iconv.h>

std::optional<QString> readEuc(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray from = file.readAll();
    // No letter of two bytes takes more than four in UTF-8.
    QByteArray to(2 * from.size() + 4, '\0');
    const iconv_t converter = ::iconv_open("UTF-8", "EUC-JISX0213");
    char *read = from.data();
    char *written = to.data();
    auto unread = static_cast<std::size_t>(from.size());
    auto room = static_cast<std::size_t>(to.size());
    const std::size_t converted = ::iconv(converter, &read, &unread, &written, &room);
    ::iconv_close(converter);
    if (converted == static_cast<std::size_t>(-1) || unread > 0)
        return {};
    return QString::fromUtf8(to.constData(), to.size() - static_cast<qsizetype>(room));
}
