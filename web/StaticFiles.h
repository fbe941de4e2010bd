// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "web/Http.h"
#include "web/WebError.h"

#include <QString>

#include <map>

namespace web {

// The files of a folder or a Qt resource (":/board"), read into memory once. A request can only
// name one of them: nothing is looked up on the disk, so there is no path to escape by.
class StaticFiles
{
public:
    // Who says what may run in a page: the server, for all of them (web/ResponseHead.cpp), or the
    // page, in a <meta> of its own with the hashes of what it holds. The server then only adds
    // what such a page cannot say or would be wrong to: it sends nothing elsewhere and no form, and
    // nobody frames it.
    enum class Policy { OfTheServer, OfThePage };

    // Hidden files and symbolic links are left out; at most 16 MiB altogether. `mount` is where the
    // folder appears ("/", "/board/"); a folder's index.html answers for the folder itself.
    [[nodiscard]] static core::Result<StaticFiles, WebError>
    load(const QString &folder, const QByteArray &mount, Policy policy = Policy::OfTheServer);

    [[nodiscard]] bool contains(const QByteArray &path) const;
    // 200, or 304 if the client's If-None-Match still holds; packed for whoever takes gzip, where
    // that is smaller. contains() must be true.
    [[nodiscard]] Response answer(const Request &request) const;

private:
    struct File
    {
        QByteArray type;
        QByteArray bytes;
        QByteArray tag;
        QByteArray packed; // gzip; empty: it would not be smaller
    };
    std::map<QByteArray, File> m_files;
    Policy m_policy = Policy::OfTheServer;
};

} // namespace web
