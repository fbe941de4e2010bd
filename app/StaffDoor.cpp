// SPDX-License-Identifier: Apache-2.0
#include "app/StaffDoor.h"

#include "vault/ShelterGift.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Of the register: when the sealed envelope opened it, in ms since 1970 UTC; empty: not since it
// was made.
QString envelopeSetting()
{
    return u"envelope used"_s;
}

} // namespace

StaffDoor::StaffDoor(vault::KeyFolder &keys,
                     store::SqliteRegister &reg,
                     std::function<qint64()> now)
    : m_keys(keys)
    , m_register(reg)
    , m_now(std::move(now))
{
    m_worker.setMaxThreadCount(1);
    m_shift.setSingleShot(true);
    connect(&m_shift, &QTimer::timeout, this, &StaffDoor::lock);
}

StaffDoor::~StaffDoor()
{
    m_worker.waitForDone();
}

void StaffDoor::makePassphrase(const core::TypedSecret &)
{
    // The first passphrase is made before this desk has a register (app/FirstStart).
    Q_EMIT refused();
}

void StaffDoor::signIn(core::DutyNumber number, const core::TypedSecret &passphrase)
{
    const quint64 attempt = ++m_attempt;
    m_worker.start([this, number, passphrase, attempt, file = m_register.databaseFile()] {
        auto unlocked =
            std::make_shared<vault::Result<vault::Unlocked>>(m_keys.unlock(number, *passphrase));
        passphrase->clear();
        // Here, so that the screen does not stand still; what cannot be read here, a desk on
        // paper, is left to the register itself.
        auto names = std::make_shared<store::OpenedNames>();
        if (*unlocked) {
            if (auto opened = store::openNames(file, **unlocked)) {
                *names = std::move(*opened);
            }
        }
        QMetaObject::invokeMethod(
            this,
            [this, unlocked, names, attempt] {
                if (attempt != m_attempt) {
                    return;
                }
                if (!unlocked->has_value()) {
                    Q_EMIT refused();
                    return;
                }
                letIn(std::move(**unlocked), std::move(*names));
            },
            Qt::QueuedConnection);
    });
}

// Where the medium refuses, it is tried again at the next sign-in.
void StaffDoor::holdFresh(const vault::Unlocked &unlocked)
{
    const bool isThere = unlocked.fresh.made || unlocked.fresh.given;
    if (isThere && m_keys.hold(unlocked)) {
        m_register.sealWith(m_keys.sealingKeys());
        Q_EMIT slotsChanged();
        Q_EMIT shelterKeyCame();
    }
}

void StaffDoor::letIn(vault::Unlocked unlocked, store::OpenedNames names)
{
    holdFresh(unlocked);
    const auto opened = m_register.unlock(unlocked, std::move(names));
    if (!opened) {
        Q_EMIT refused();
        return;
    }
    // Whoever signs in takes the place of whoever was in: the short PIN is theirs alone.
    // The names are open; what is kept is the desk's key only, for the slots that may be made.
    unlocked.shelter.secret.clear();
    unlocked.formerShelters.clear();
    unlocked.fresh = {};
    m_unlocked = std::make_shared<const vault::Unlocked>(std::move(unlocked));
    m_pin.clear();
    m_triesLeft = core::shiftPinTries;
    m_shift.start(longestShift);
    if (m_unlocked->who.role == core::StaffRole::Envelope) {
        // A register that cannot note it records nothing else either; the terminal has it all the
        // same.
        (void)m_register.storeSetting(envelopeSetting(), QByteArray::number(m_now()));
        Q_EMIT envelopeOpened();
    }
    Q_EMIT namesOpened(*opened);
    Q_EMIT signedIn();
}

void StaffDoor::forgetKeys()
{
    ++m_attempt;
    m_unlocked.reset();
    m_pin.clear();
    m_triesLeft = core::shiftPinTries;
    m_shift.stop();
    m_register.lock();
}

void StaffDoor::lock()
{
    forgetKeys();
    Q_EMIT locked();
}

StaffDoor::TakenOut StaffDoor::takeOut()
{
    const bool isNews = !isTakenOut();
    if (isNews) {
        forgetKeys();
        // Nobody reads the keys while they change.
        m_worker.waitForDone();
    }
    const bool done = m_keys.takeOut().has_value();
    if (isNews) {
        // Whoever hears it finds the desk taken out, and tells who stands there.
        Q_EMIT locked();
        Q_EMIT slotsChanged();
    }
    return done ? TakenOut::Yes : TakenOut::NotYet;
}

vault::Result<void> StaffDoor::keepBundle(const QByteArray &bundle,
                                          const vault::SigningPublicKey &signer,
                                          const std::optional<vault::BoxPublicKey> &shelter)
{
    m_worker.waitForDone(); // nobody reads the keys while they change
    auto done = !shelter                                   ? vault::askToMakeKey(m_keys.path())
                : *shelter != m_keys.shelter().publicKey() ? m_keys.sealTo(*shelter)
                                                           : vault::Result<void>();
    if (done) {
        m_register.sealWith(m_keys.sealingKeys());
        done = m_keys.keepBundle(bundle, signer);
    }
    Q_EMIT slotsChanged();
    return done;
}

vault::Result<void> StaffDoor::keepGift(const QByteArray &gift)
{
    m_worker.waitForDone();
    const auto kept = vault::keepGift(m_keys.path(), gift);
    Q_EMIT slotsChanged();
    return kept;
}

vault::Result<QByteArray> StaffDoor::giftOf(const vault::BoxPublicKey &secret,
                                            const vault::BoxPublicKey &desk) const
{
    if (m_unlocked == nullptr) {
        return core::fail(vault::VaultError::NotAllowed);
    }
    const auto pairs = m_keys.shelter().unwrap(m_unlocked->kek);
    if (!pairs) {
        return core::fail(pairs.error());
    }
    for (const vault::BoxKeyPair &pair : *pairs) {
        if (pair.publicKey == secret) {
            return vault::giftFor(desk, pair);
        }
    }
    return core::fail(vault::VaultError::NotThere);
}

void StaffDoor::stepAway()
{
    if (!isBehindPin()) {
        lock();
    }
}

bool StaffDoor::isBehindPin() const
{
    return m_unlocked != nullptr && !m_pin.isEmpty();
}

void StaffDoor::setShiftPin(const core::TypedSecret &pin)
{
    const auto digits = static_cast<int>(pin->size());
    if (m_unlocked != nullptr && digits >= core::shortestShiftPin &&
        digits <= core::longestShiftPin) {
        m_pin = std::move(*pin);
        m_triesLeft = core::shiftPinTries;
    }
}

void StaffDoor::tryShiftPin(const core::TypedSecret &pin)
{
    const bool isRight = isBehindPin() && *pin == m_pin;
    pin->clear();
    if (isRight) {
        m_triesLeft = core::shiftPinTries;
        Q_EMIT signedIn();
        return;
    }
    const int left = --m_triesLeft;
    if (left <= 0) {
        lock();
    }
    Q_EMIT shiftPinRefused(left);
}

std::optional<core::StaffMember> StaffDoor::self() const
{
    return m_unlocked == nullptr ? std::nullopt : std::optional(m_unlocked->who);
}

std::optional<qint64> StaffDoor::envelopeUsed() const
{
    const auto noted = m_register.setting(envelopeSetting());
    const qint64 when = noted && *noted ? (*noted)->toLongLong() : 0;
    return when > 0 ? std::optional(when) : std::nullopt;
}

core::TypedSecret StaffDoor::drawWords(core::StaffRole role) const
{
    return std::make_shared<core::SecretBytes>(m_words.draw(core::wordsFor(role)));
}

void StaffDoor::keepSlot(core::StaffMember who, const core::TypedSecret &words)
{
    if (m_unlocked == nullptr) {
        Q_EMIT staffRefused();
        return;
    }
    const quint64 attempt = ++m_attempt;
    m_worker.start([this, by = m_unlocked, who, words, attempt] {
        auto slot =
            std::make_shared<vault::Result<vault::StaffSlot>>(m_keys.makeSlot(*by, who, *words));
        QMetaObject::invokeMethod(
            this,
            [this, who, slot, attempt] {
                if (attempt == m_attempt) {
                    keep(who, std::move(*slot));
                }
            },
            Qt::QueuedConnection);
    });
}

void StaffDoor::keep(core::StaffMember who, vault::Result<vault::StaffSlot> slot)
{
    if (!slot || !m_keys.keepSlot(std::move(*slot))) {
        Q_EMIT staffRefused();
        return;
    }
    if (who.role == core::StaffRole::Envelope) {
        (void)m_register.storeSetting(envelopeSetting(), QByteArray::number(0));
    }
    Q_EMIT slotsChanged();
    Q_EMIT staffChanged();
}

void StaffDoor::removeSlot(core::DutyNumber number)
{
    // Nobody reads the keys while they change: half a second at most, and hardly ever.
    m_worker.waitForDone();
    const bool removed = m_unlocked != nullptr && m_keys.removeSlot(*m_unlocked, number);
    Q_EMIT slotsChanged(); // it may be gone though the answer is that this is not certain
    if (removed) {
        Q_EMIT staffChanged();
    } else {
        Q_EMIT staffRefused();
    }
}

} // namespace app
