// SPDX-License-Identifier: Apache-2.0
// The file of the basic attributes, as any card may send it: no crash, and what comes out keeps
// the promises that screens, labels and the register rely on.
#include "readers/card/BasicAttributes.h"
#include "tests/fuzz/Insist.h"

#include <cstdint>

namespace {

bool isHarmless(const std::optional<core::Field<QString>> &field)
{
    if (!field) {
        return true;
    }
    for (const QChar letter : field->value) {
        const bool dangerous = letter.category() == QChar::Other_Control ||
                               letter.category() == QChar::Other_Format ||
                               letter.category() == QChar::Separator_Line;
        if (dangerous) {
            return false;
        }
    }
    return !field->value.isEmpty();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::span<const unsigned char> bytes(data, size);
    const auto needed = card::BasicAttributes::sizeOf(bytes);
    insist(!needed || *needed <= card::BasicAttributes::maxFileSize);
    const auto draft = card::BasicAttributes::parse(bytes);
    if (draft) {
        insist(needed.has_value() && *needed <= size);
        insist(isHarmless(draft->name) && isHarmless(draft->address));
        insist(!draft->birthDate || draft->birthDate->value.isValid());
        insist(*draft == *card::BasicAttributes::parse(bytes.first(*needed)));
    }
    return 0;
}
