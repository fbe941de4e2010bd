// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QList>
#include <QString>

#include <iconv.h>

namespace canary {

using namespace Qt::StringLiterals;

// Something that must not be found where it does not belong.
struct Canary
{
    enum class Kind {
        Name,     // who somebody is
        Secret,   // a PIN, a passphrase, a key
        KeyInUse, // in guarded memory while somebody is signed in, as new slots are made with it
    };
    QString what;
    QByteArray bytes;
    Kind kind = Kind::Name;
};

inline QByteArray inShiftJis(const QString &text)
{
    QByteArray from = text.toUtf8();
    QByteArray to(from.size() * 2, '\0');
    char *source = from.data();
    char *target = to.data();
    auto left = static_cast<std::size_t>(from.size());
    auto room = static_cast<std::size_t>(to.size());
    const iconv_t converter = ::iconv_open("CP932", "UTF-8");
    const bool done = ::iconv(converter, &source, &left, &target, &room) != std::size_t(-1);
    ::iconv_close(converter);
    return done ? to.left(to.size() - static_cast<qsizetype>(room)) : QByteArray();
}

// In every encoding in which this machine writes text.
inline void
add(QList<Canary> &canaries, const QString &what, const QString &text, Canary::Kind kind)
{
    const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    canaries.append({what + u" (UTF-8)"_s, text.toUtf8(), kind});
    canaries.append({what + u" (UTF-16)"_s, utf16, kind});
    const QByteArray shiftJis = inShiftJis(text);
    if (!shiftJis.isEmpty() && shiftJis != text.toUtf8()) {
        canaries.append({what + u" (Shift-JIS)"_s, shiftJis, kind});
    }
}

inline QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator all(
        folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        files.append(all.next());
    }
    return files;
}

// "FILE: WHAT" for everything that is found; also in names of files.
inline QStringList leftIn(const QString &folder, const QList<Canary> &canaries)
{
    QStringList left;
    for (const QString &path : filesBelow(folder)) {
        QFile file(path);
        const QByteArray content =
            path.toUtf8() + '\n' + (file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        for (const Canary &canary : canaries) {
            if (content.contains(canary.bytes)) {
                left.append(path + u": "_s + canary.what);
            }
        }
    }
    return left;
}

} // namespace canary
