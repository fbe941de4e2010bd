// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "BackedUpDesk.h"
#include "store/ExpiryTable.h"

#include <QDirIterator>

#include <chrono>

constexpr std::chrono::milliseconds aDay = std::chrono::hours(24);
constexpr qint64 anHour = 3'600'000; // ms

// A desk whose clocks the test moves and whose headquarters confirms when the test says so.
class ExpiryDesk : public BackedUpDesk
{
public:
    // Time goes by on every clock.
    void pass(qint64 ms)
    {
        wallTime += ms;
        monotonic += ms;
        hqTime += ms;
    }
    // The program starts anew; how long the machine was off.
    void restart(qint64 offMs)
    {
        reg.reset();
        wallTime += offMs;
        hqTime += offMs;
        monotonic = 17; // counts from another moment
        start();
    }
    void start()
    {
        auto opened = open();
        if (!opened) {
            qFatal("the register cannot be opened (%d)", static_cast<int>(opened.error()));
        }
        reg = std::move(*opened);
    }
    void append(const core::Event &event)
    {
        if (!reg->append({event})) {
            qFatal("nothing was recorded");
        }
    }
    core::HandleKey arrive(const QString &name)
    {
        const auto who = newHandle();
        append(arrival(who, name));
        return who;
    }
    void leave(const core::HandleKey &who)
    {
        append(event(core::EventKind::Left, who, core::Presence::Left));
    }
    void comeBack(const core::HandleKey &who)
    {
        append(event(core::EventKind::CameBack, who, core::Presence::In));
    }
    void correct(const core::HandleKey &who, const QString &name)
    {
        core::Event corrected = event(core::EventKind::Corrected, who, std::nullopt);
        corrected.person = person(name);
        append(corrected);
    }
    // Headquarters answers: it has everything.
    void confirm()
    {
        for (const store::OwnStream &stream : reg->ownStreams()) {
            const store::ReceiptCursor receipt{
                stream.stream, stream.seq + 1, 1, QUuid::createUuid(), hqTime, wallTime};
            if (!reg->storeReceipt(receipt)) {
                qFatal("a receipt was not stored");
            }
        }
        reg->observe(hqTime);
    }
    // What the caretaker does every few minutes; how many people expired.
    int expire(std::chrono::milliseconds after = aDay)
    {
        int expired = 0;
        for (;;) {
            const auto step = reg->expire(after);
            if (!step) {
                qFatal("a step of expiry failed (%d)", static_cast<int>(step.error()));
            }
            expired += step->expired;
            if (!step->more) {
                return expired;
            }
        }
    }
    [[nodiscard]] std::optional<core::PersonDetails> nameOf(const core::HandleKey &who)
    {
        const auto key = keys().unlock(core::firstDutyNumber, passphrase());
        if (!key || !reg->unlock(*key)) {
            qFatal("the names cannot be opened");
        }
        const auto entry = reg->entry(who);
        reg->lock();
        return entry ? entry->person : std::nullopt;
    }
    // Of everybody in that register file, by handle.
    [[nodiscard]] QMultiHash<core::HandleKey, QByteArray> boxes(const QString &file) const
    {
        QMultiHash<core::HandleKey, QByteArray> boxes;
        const auto database = store::Database::openReadOnly(file);
        auto rows = (*database)->prepared(u"SELECT issuer, handle, box FROM person_key"_s);
        if (!rows || !rows->exec()) {
            qFatal("the person keys cannot be read");
        }
        while (rows->next()) {
            boxes.insert(
                {rows->value(0).toString(), *core::Handle::fromText(rows->value(1).toString())},
                rows->value(2).toByteArray());
        }
        return boxes;
    }
    [[nodiscard]] QList<QByteArray> boxesOf(const core::HandleKey &who) const
    {
        return boxes(registerFile()).values(who);
    }
    // Files of this desk and of its copies in which these bytes lie.
    [[nodiscard]] QStringList filesWith(const QByteArray &bytes) const
    {
        QStringList found;
        QDirIterator files(path({}), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            if (read(file).contains(bytes)) {
                found.append(file);
            }
        }
        return found;
    }

    qint64 hqTime = wallTime;
    std::unique_ptr<store::SqliteRegister> reg;
};
