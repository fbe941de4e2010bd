// SPDX-License-Identifier: Apache-2.0
#include "hq/PublicFile.h"

#include "vault/DurableFile.h"
#include "web/PublicKeyHash.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr qsizetype maxFileSize = 16 * 1024 * 1024;

} // namespace

std::optional<PublicFile> PublicFile::load(const QString &path)
{
    const auto bytes = vault::readFile(path, maxFileSize);
    const QJsonObject json = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    const auto keys =
        vault::MunicipalityKeys::fromJson(QJsonDocument(json.value(u"keys"_s).toObject()).toJson());
    PublicFile file;
    file.authority = json.value(u"ca"_s).toString().toLatin1();
    file.url = json.value(u"url"_s).toString();
    for (const auto &shelter : json.value(u"shelters"_s).toArray()) {
        file.shelters.push_back(shelter.toObject().value(u"code"_s).toString());
    }
    if (!keys || web::publicKeyHash(file.authority).isEmpty() || file.url.isEmpty()) {
        return std::nullopt;
    }
    file.keys = *keys;
    return file;
}

wire::EnrolmentTicket PublicFile::ticket(vault::EnrolmentCode code) const
{
    return {std::move(code), web::publicKeyHash(authority), wire::hashOfKeys(keys), url};
}

} // namespace hq
