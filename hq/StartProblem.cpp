// SPDX-License-Identifier: Apache-2.0
#include "hq/DataFolder.h"

using namespace Qt::StringLiterals;

namespace hq {

StartProblem problemOf(StoreError error)
{
    switch (error) {
    case StoreError::Unsafe:
    case StoreError::Newer:
    case StoreError::Damaged:
        return StartProblem::StoreUnusable;
    case StoreError::DiskFull:
    case StoreError::ReadOnly:
    case StoreError::IoFailed:
        return StartProblem::DiskUnusable;
    }
    return StartProblem::StoreUnusable;
}

QString sentence(StartProblem problem)
{
    switch (problem) {
    case StartProblem::UsageWrong:
        return u"the arguments make no sense"_s;
    case StartProblem::ConfigUnusable:
        return u"hq.json cannot be used; compare it with hq/Config.h"_s;
    case StartProblem::DataUnusable:
        return u"the data folder or the marker beside it cannot be made, read or written; look at "
               "its rights and its disk"_s;
    case StartProblem::DataInUse:
        return u"another headquarters runs on this data folder; stop it first"_s;
    case StartProblem::OtherMode:
        return u"practice and real data do not mix; take another data folder"_s;
    case StartProblem::KeysUnusable:
        return u"the keys are missing, damaged, or readable by others; put DATA/keys back"_s;
    case StartProblem::TlsUnusable:
        return u"the certificates are missing or damaged, or new names need DATA/keys/ca.key"_s;
    case StartProblem::StoreUnusable:
        return u"the database is damaged or of a later version; restore it with uketsuke-hq "
               "--restore --data DIR --backup DIR"_s;
    case StartProblem::PortUnusable:
        return u"the port is taken, or the address is not this machine's"_s;
    case StartProblem::RestoreRefused:
        return u"a sound database is there; move hq.db, hq.db-wal and hq.db-shm aside first"_s;
    case StartProblem::BackupUnusable:
        return u"there is no sound backup in that folder"_s;
    case StartProblem::DiskUnusable:
        return u"the disk is full, read-only, or refuses writes; make room or put in another one; "
               "the data may be sound"_s;
    }
    return {};
}

} // namespace hq
