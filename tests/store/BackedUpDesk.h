// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "SampleDesk.h"
#include "store/Backup.h"
#include "store/Restore.h"
#include "vault/KeyCopy.h"

#include <QDir>

// A desk as it lies on a disk, keys beside the register, with a place for copies.
class BackedUpDesk : public SampleDesk
{
public:
    BackedUpDesk()
    {
        if (!QDir().mkpath(dataFolder()) || !QDir().mkpath(backups()) ||
            !vault::copyKeyFiles(path(u"keys"_s), dataFolder() + u"/keys"_s)) {
            qFatal("no desk could be made");
        }
    }

    [[nodiscard]] QString backups() const { return path(u"stick"_s); }
    [[nodiscard]] QString registerFile() const { return dataFolder() + u"/register.db"_s; }
    [[nodiscard]] store::RestorePlan plan() const { return {dataFolder(), backups()}; }

    // So many people more; the uuids of their arrivals.
    std::vector<QUuid> admit(int people)
    {
        std::vector<QUuid> uuids;
        const auto opened = open();
        for (int i = 0; opened && i < people; ++i) {
            const auto event = arrival(newHandle(), u"見本　%1"_s.arg(i));
            if ((*opened)->append({event})) {
                uuids.push_back(event.uuid);
            }
        }
        return uuids;
    }
    [[nodiscard]] core::Result<void, store::BackupError> backUp()
    {
        return store::backUp({dataFolder(), backups(), keys().kiosk(), head()});
    }
    [[nodiscard]] std::vector<vault::Generation> copies() const
    {
        const auto found = store::registerCopies(store::backupFolderOf(backups(), keys().kiosk()));
        return found ? found->newestFirst() : std::vector<vault::Generation>();
    }
    // Without the record that opened each stream.
    [[nodiscard]] std::vector<QUuid> arrivals()
    {
        std::vector<QUuid> uuids;
        const auto opened = open();
        if (!opened) {
            return {};
        }
        for (const store::StreamHead &stream : (*opened)->ownStreams()) {
            const auto records = (*opened)->recordsFrom(stream.stream, 2, 100'000, 100'000'000);
            for (const QByteArray &bytes : *records) {
                uuids.push_back(core::recordFrom(bytes)->clear.event);
            }
        }
        return uuids;
    }
    [[nodiscard]] std::optional<store::StreamHead> head()
    {
        const auto opened = open();
        return opened ? (*opened)->head() : std::nullopt;
    }

    [[nodiscard]] static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("%s could not be written", qPrintable(path));
        }
    }
    static void overwrite(const QString &path, qint64 offset, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite) || !file.seek(offset) ||
            file.write(bytes) != bytes.size()) {
            qFatal("%s could not be damaged", qPrintable(path));
        }
    }
    // So that no page of it can be believed.
    static void ruin(const QString &path)
    {
        overwrite(path, 0, QByteArray(static_cast<qsizetype>(QFile(path).size()), 'x'));
    }
};
