// SPDX-License-Identifier: Apache-2.0
#include "core/Repeats.h"

#include <QHash>

namespace core {

namespace {

using Person = std::pair<QString, QDate>;

// More of one name and birth date than this are a slip in the data, not people; each is compared
// with all that came before it.
constexpr std::size_t mostAlike = 8;

std::optional<Person> recognizable(const RosterEntry &entry)
{
    const bool isAround =
        entry.state.presence == Presence::In || entry.state.presence == Presence::OutForNow;
    if (!isAround || !entry.person || !entry.person->birthDate) {
        return std::nullopt;
    }
    // Told aloud it may be kana only.
    const auto &told = entry.person->name ? entry.person->name : entry.person->kana;
    QString name =
        told ? told->value.normalized(QString::NormalizationForm_KC).toCaseFolded() : QString();
    name.removeIf([](QChar letter) { return letter.isSpace(); });
    return name.isEmpty() ? std::nullopt
                          : std::optional(Person{name, entry.person->birthDate->value});
}

} // namespace

std::vector<Repeat> repeatsIn(const std::vector<RosterEntry> &roster, const PresenceFold &fold)
{
    std::vector<Repeat> repeats;
    QHash<Person, std::vector<HandleKey>> seen;
    for (const RosterEntry &entry : roster) {
        const auto person = recognizable(entry);
        if (!person) {
            continue;
        }
        std::vector<HandleKey> &alike = seen[*person];
        for (const HandleKey &earlier : alike) {
            if (!fold.sameness(earlier, entry.who)) {
                repeats.push_back({earlier, entry.who});
            }
        }
        if (alike.size() < mostAlike) {
            alike.push_back(entry.who);
        }
    }
    return repeats;
}

} // namespace core
