// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/Grammar.h"
#include "ocr/Layout.h"

#include <string>

namespace ocr {

// A line that ends with the text of a signature, whatever of its other letters stand in front.
class SignatureGrammar final : public Grammar
{
public:
    explicit SignatureGrammar(const SignatureLine &line);

    // State: how many letters of the text have come.
    [[nodiscard]] State start() const override { return 0; }
    [[nodiscard]] std::optional<std::u32string> letters(State state) const override;
    [[nodiscard]] std::optional<Step> next(State state, char32_t letter) const override;
    [[nodiscard]] bool mayEnd(State state) const override;

    // Of the text, without what stands in front.
    [[nodiscard]] std::size_t size() const { return m_text.size(); }

private:
    std::u32string m_text;
    std::u32string m_before;
};

} // namespace ocr
