// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "core/Shelter.h"
#include "web/Server.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace hq {

// hq.json, read once at the start:
//   {"municipality": {"code": "999999", "name": "見本市", "name_en": "Mihon City"},
//    (in "municipality") "phone": "0986-00-0000", headquarters' number as desks show it when they
//                                  cannot record; default: none
//    "listen": "127.0.0.1",        numeric; default 127.0.0.1
//    "names": ["localhost"],       DNS names and numeric addresses in the TLS certificate
//    "url": "https://…:8443",      where kiosks reach us; default: first name and port
//    "public": {                   a listener for the page on people's phones, and nothing else
//      "address": "0.0.0.0",       numeric; default: "listen"
//      "port": 8445,               0: any
//      "certificate": "….pem",     with the chain; one that phones trust
//      "key": "….key",
//      "url": "https://…/prereg/"},  where phones find it; default: first name and port
//    "shelters": [{"code": "999999-001", "name": "…", "name_en": "…", "capacity": 300}]}
// capacity 0 or absent: not registered.
struct PublicListener
{
    web::ListenAddress at; // always with TLS
    QString url;           // empty: not said
};

struct Config
{
    QString municipality;
    QString municipalityEn;
    QString municipalityCode;
    QString phone;
    QByteArray listen = "127.0.0.1";
    QList<QByteArray> names;
    QString url;
    std::optional<PublicListener> publicly;
    std::vector<core::Shelter> shelters;

    [[nodiscard]] QString nameIn(const QString &language) const;
};

enum class ConfigError {
    Unreadable,        // missing, larger than 1 MiB, or not JSON
    MunicipalityUnset, // no name or no code
    ShelterInvalid,    // a shelter without a valid code or a name
    ShelterTwice,      // the same code again
    NameInvalid,       // "names" or "listen" is not text
    PublicInvalid,     // "public" lacks port, certificate or key, or its "url" is not https
    PhoneInvalid,      // more than digits, space, + - ( ) #, or longer than 32 letters
};

[[nodiscard]] core::Result<Config, ConfigError> configFrom(const QByteArray &json);
[[nodiscard]] core::Result<Config, ConfigError> loadConfig(const QString &path);

} // namespace hq
