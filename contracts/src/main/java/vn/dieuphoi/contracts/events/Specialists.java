package vn.dieuphoi.contracts.events;

/**
 * How many specialists a member has, by the four groups of Mẫu 01; no names.
 *
 * @param defence defence and counter-attack: malware analysis, response, monitoring, forensics
 * @param protection of systems and applications
 */
public record Specialists(int management, int defence, int protection, int assessment) {

    public Specialists {
        Require.between("management", management, 0, Integer.MAX_VALUE);
        Require.between("defence", defence, 0, Integer.MAX_VALUE);
        Require.between("protection", protection, 0, Integer.MAX_VALUE);
        Require.between("assessment", assessment, 0, Integer.MAX_VALUE);
    }
}
