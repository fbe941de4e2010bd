// SPDX-License-Identifier: Apache-2.0
#include "vault/StaffSlots.h"

#include "vault/DurableFile.h"
#include "vault/TakenOut.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace vault {

namespace {

constexpr qsizetype maxFileSize = 4096;

// Exactly the name that this number's file has: nothing else in the folder is looked at twice.
std::optional<core::DutyNumber> numberIn(const QString &folder, const QString &name)
{
    bool isNumber = false;
    const core::DutyNumber number = name.mid(6, 3).toInt(&isNumber);
    const bool fits = isNumber && number >= core::envelopeNumber &&
                      number <= core::lastDutyNumber &&
                      StaffSlots::fileIn(folder, number) == folder + u'/' + name;
    return fits ? std::optional(number) : std::nullopt;
}

} // namespace

StaffSlots::StaffSlots(QString folder, const core::KioskId &kiosk)
    : m_folder(std::move(folder))
    , m_kiosk(kiosk)
{}

QString StaffSlots::fileIn(const QString &folder, core::DutyNumber number)
{
    return folder + u"/staff-%1.slot"_s.arg(number, 3, 10, QLatin1Char('0'));
}

QStringList StaffSlots::fileNamesIn(const QString &folder)
{
    return QDir(folder).entryList({u"staff-*.slot"_s}, QDir::Files, QDir::Name);
}

Result<StaffSlots> StaffSlots::read(const QString &folder, const core::KioskId &kiosk)
{
    const QStringList names = fileNamesIn(folder);
    StaffSlots found(folder, kiosk);
    if (isTakenOut(folder)) {
        return found; // whatever a power loss may have left of them
    }
    if (names.size() > most) {
        return core::fail(VaultError::Damaged);
    }
    for (const QString &name : names) {
        const auto number = numberIn(folder, name);
        if (!number) {
            return core::fail(VaultError::Damaged);
        }
        const auto bytes = readSecretFile(folder + u'/' + name, maxFileSize);
        if (!bytes && bytes.error() == VaultError::NotThere) {
            continue; // removed since the folder was listed
        }
        auto slot = bytes ? StaffSlot::fromBytes(kiosk, *number, *bytes)
                          : Result<StaffSlot>(core::fail(bytes.error()));
        if (!slot) {
            return core::fail(slot.error());
        }
        found.insert(std::move(*slot));
    }
    if (found.m_slots.empty()) {
        return core::fail(VaultError::Damaged);
    }
    return found;
}

const StaffSlot *StaffSlots::find(core::DutyNumber number) const
{
    const auto found = m_slots.find(number);
    return found == m_slots.end() ? nullptr : &found->second;
}

core::StaffList StaffSlots::staff() const
{
    core::StaffList all;
    for (const auto &[number, slot] : m_slots) {
        all.push_back(slot.who());
    }
    return all;
}

void StaffSlots::insert(StaffSlot slot)
{
    const core::DutyNumber number = slot.who().number;
    m_slots.insert_or_assign(number, std::move(slot));
}

Result<void> StaffSlots::writeTo(const QString &folder) const
{
    Result<void> written;
    for (auto slot = m_slots.begin(); slot != m_slots.end() && written; ++slot) {
        written = writeDurably(fileIn(folder, slot->first), slot->second.toBytes());
    }
    return written;
}

Result<void> StaffSlots::keep(StaffSlot slot)
{
    const auto written = writeDurably(fileIn(m_folder, slot.who().number), slot.toBytes());
    if (written) {
        insert(std::move(slot));
    }
    return written;
}

Result<void> StaffSlots::remove(core::DutyNumber number)
{
    if (::unlink(QFile::encodeName(fileIn(m_folder, number)).constData()) != 0 && errno != ENOENT) {
        return core::fail(VaultError::IoFailed);
    }
    // Unlinked is removed, as far as this desk goes; whether that survives a power loss is
    // answered.
    m_slots.erase(number);
    return syncFolder(m_folder);
}

Result<void> StaffSlots::takeOut()
{
    m_slots.clear();
    return vault::takeOut(m_folder);
}

} // namespace vault
