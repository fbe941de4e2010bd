// SPDX-License-Identifier: Apache-2.0
#include "web/StaticFiles.h"

#include "web/Gzip.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <array>

namespace web {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 mostBytes = 16 * 1024 * 1024;

// Two policies that both hold: a default-src here would forbid what the page allows itself. It is
// the service worker's whole policy, too.
constexpr auto besideThePages = "connect-src 'self'; object-src 'none'; base-uri 'none'; "
                                "form-action 'none'; frame-ancestors 'none'";

struct Type
{
    const char *suffix;
    const char *name;
};

constexpr std::array types{
    Type{".html", "text/html; charset=utf-8"},
    Type{".css", "text/css; charset=utf-8"},
    Type{".js", "text/javascript; charset=utf-8"},
    Type{".json", "application/json"},
    Type{".webmanifest", "application/manifest+json"},
    Type{".svg", "image/svg+xml"},
    Type{".png", "image/png"},
    Type{".ico", "image/x-icon"},
    Type{".woff2", "font/woff2"},
    Type{".txt", "text/plain; charset=utf-8"},
};

QByteArray typeOf(const QByteArray &path)
{
    for (const Type &type : types) {
        if (path.endsWith(type.suffix))
            return type.name;
    }
    return "application/octet-stream"_qba;
}

QByteArray tagOf(const QByteArray &bytes)
{
    const auto hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return '"' + hash.first(16).toHex() + '"';
}

QByteArray packedIfSmaller(const QByteArray &bytes)
{
    QByteArray packed = gzip(bytes);
    return packed.size() < bytes.size() ? packed : QByteArray();
}

} // namespace

core::Result<StaticFiles, WebError>
StaticFiles::load(const QString &folder, const QByteArray &mount, Policy policy)
{
    const QDir root(folder);
    if (!root.exists())
        return core::fail(WebError::FolderUnreadable);
    StaticFiles files;
    files.m_policy = policy;
    qint64 total = 0;
    QDirIterator names(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (names.hasNext()) {
        const QString name = names.next();
        QFile file(name);
        total += file.size();
        if (total > mostBytes || !file.open(QIODevice::ReadOnly))
            return core::fail(WebError::FolderUnreadable);
        const QByteArray path = mount + root.relativeFilePath(name).toUtf8();
        const QByteArray bytes = file.readAll();
        const File entry{.type = typeOf(path),
                         .bytes = bytes,
                         .tag = tagOf(bytes),
                         .packed = packedIfSmaller(bytes)};
        if (path.endsWith("/index.html"))
            files.m_files.emplace(path.chopped(qsizetype(sizeof "index.html") - 1), entry);
        files.m_files.emplace(path, entry);
    }
    return files;
}

bool StaticFiles::contains(const QByteArray &path) const
{
    return m_files.contains(path);
}

Response StaticFiles::answer(const Request &request) const
{
    const File &file = m_files.at(request.path);
    const bool isPacked = !file.packed.isEmpty() && acceptsGzip(request.header("accept-encoding"));
    // Other bytes, another tag; it is made of the same ones, as zlib may change.
    const QByteArray tag = isPacked ? file.tag.chopped(1) + "-gzip\"" : file.tag;
    Response response{.status = 200,
                      .contentType = file.type,
                      .body = isPacked ? file.packed : file.bytes,
                      .headers = {}};
    if (m_policy == Policy::OfThePage)
        response.headers.emplace_back("Content-Security-Policy"_qba, besideThePages);
    // Kept by the browser, asked about every time: an updated server shows its new page at once.
    response.headers.emplace_back("ETag"_qba, tag);
    response.headers.emplace_back("Cache-Control"_qba, "no-cache"_qba);
    if (!file.packed.isEmpty())
        response.headers.emplace_back("Vary"_qba, "Accept-Encoding"_qba);
    if (request.header("if-none-match") == tag) {
        response.status = 304;
        response.body.clear();
    } else if (isPacked) {
        response.headers.emplace_back("Content-Encoding"_qba, "gzip"_qba);
    }
    return response;
}

} // namespace web
