// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "core/Result.h"
#include "hq/AccountBook.h"
#include "hq/Config.h"
#include "hq/SigningKeys.h"
#include "hq/StoreError.h"
#include "vault/Descriptor.h"
#include "vault/MunicipalityKeys.h"
#include "web/TlsFiles.h"

#include <QString>

namespace hq {

// Why headquarters does not start; also its exit code.
enum class StartProblem {
    UsageWrong = 2,
    ConfigUnusable = 3,
    DataUnusable = 4, // the data folder cannot be made or written
    DataInUse = 5,    // another headquarters runs on it
    OtherMode = 6,    // practice data and a real headquarters, or the other way round
    KeysUnusable = 7, // missing, damaged, or readable by others
    TlsUnusable = 8,
    StoreUnusable = 9, // the database is damaged, newer, or does not take the durability settings
    PortUnusable = 10,
    RestoreRefused = 11, // a sound database is there
    BackupUnusable = 12, // none that is sound
    DiskUnusable = 13,   // full, read-only, or it refuses writes
};

[[nodiscard]] StartProblem problemOf(StoreError error);
// A sentence: what is wrong and what to do.
[[nodiscard]] QString sentence(StartProblem problem);

template <typename T> using StartResult = core::Result<T, StartProblem>;

// DATA (0700):
//   hq.db                     everything received
//   enrolments.db             one-time codes, enrolled and revoked kiosks, shelters' public keys
//   hq.lock                   held while headquarters runs
//   keys/                     signing.seed (signing-….seed after a rotation), ca.pem, ca.key,
//   server.pem, server.key, server.names,
//                             public.json, inquiry.escrow (vault::InquiryEscrow)
//   keys/offline/             recovery.secret, inquiry.secret and, after a rotation,
//   inquiry-….secret:
//                             to be taken off this machine
//   accounts.db               who may sign in at headquarters' pages; its key: keys/accounts.key
//   kiosks/<kiosk id>.json    kiosks admitted by hand
//   public/municipality.json  for kiosks to take
class DataFolder
{
public:
    // Locked for this process while the folder lives. What is missing is made on the first start.
    [[nodiscard]] static StartResult<DataFolder>
    open(const QString &path, core::Mode mode, const Config &config);
    // What keeps a second headquarters out, for as long as it lives. DataInUse or DataUnusable.
    [[nodiscard]] static StartResult<vault::Descriptor> lock(const QString &path);

    // A new inquiry key for the records to come, while no headquarters runs on this folder; the
    // next start publishes it. Answers the file with its secret, which is to be taken off this
    // machine. KeysUnusable when the present one is neither in the escrow nor in keys/offline.
    [[nodiscard]] static StartResult<QString> rotateInquiry(const QString &path);

    // A new signing key, while no headquarters runs on this folder; those of before stay, for the
    // desks that the next start tells of it. KeysUnusable, DiskUnusable.
    [[nodiscard]] static StartResult<void> rotateSigning(const QString &path);

    [[nodiscard]] QString database() const { return inside("hq.db"); }
    // Also where no such folder is locked or open.
    [[nodiscard]] static AccountBook::Place accountsIn(const QString &path);
    [[nodiscard]] AccountBook::Place accounts() const { return accountsIn(m_path); }
    [[nodiscard]] QString enrolments() const { return inside("enrolments.db"); }
    [[nodiscard]] QString kiosks() const { return inside("kiosks"); }
    [[nodiscard]] QString municipality() const { return inside("public/municipality.json"); }
    [[nodiscard]] const vault::MunicipalityKeys &keys() const { return *m_keys; }
    // The CA's certificate, PEM.
    [[nodiscard]] StartResult<QByteArray> authority() const;
    [[nodiscard]] const SigningKeys &signing() const { return *m_signing; }
    [[nodiscard]] web::TlsFiles serverTls() const;

    //   {"format": "uketsuke headquarters 1", "mode": "practice" | "real",
    //    "municipality": {"code", "name", "name_en", "phone"}, "url": "https://…",
    //    "keys": {as vault::MunicipalityKeys::toJson()}, "ca": PEM,
    //    "shelters": [{"code", "name", "name_en", "capacity"}]}
    [[nodiscard]] StartResult<void> publish(const Config &config, const QString &url) const;

private:
    explicit DataFolder(QString path)
        : m_path(std::move(path))
    {}
    [[nodiscard]] QString inside(const char *name) const;
    [[nodiscard]] StartResult<void> makeKeys(core::Mode mode) const;
    [[nodiscard]] StartResult<void> readOrMakeKeys(core::Mode mode);
    [[nodiscard]] StartResult<void> readOrMakeTls(const Config &config);

    QString m_path;
    std::optional<vault::Descriptor> m_lock;
    std::optional<vault::MunicipalityKeys> m_keys;
    std::optional<SigningKeys> m_signing;
};

} // namespace hq
