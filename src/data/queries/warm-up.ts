/** Touches what nearly every question needs: papers and their keywords. Its answer is not used. */
export const WARM_UP = "SELECT count(*)::INTEGER FROM papers JOIN paper_keywords USING (paper_id)";
